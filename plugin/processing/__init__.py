"""The Processing provider: thin wrappers over flows."""
