"""What is known of images before, and beyond, looking at them."""
