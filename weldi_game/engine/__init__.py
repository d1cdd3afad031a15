"""What happens: state and command to state and events; standard library only."""
