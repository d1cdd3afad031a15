"""Is it fair: headless simulation, calibration, card impact."""
