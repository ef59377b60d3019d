"""What an analyst does with a case: one use case per file."""
