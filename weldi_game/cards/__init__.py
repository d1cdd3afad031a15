"""What exists: YAML to checked, immutable content."""
