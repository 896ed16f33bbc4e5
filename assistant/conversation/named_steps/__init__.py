"""Steps taken back that are named by what they did, wherever they stand among the steps."""
