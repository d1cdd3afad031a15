"""What was learnt: debrief, print-and-play sheets, exports."""
