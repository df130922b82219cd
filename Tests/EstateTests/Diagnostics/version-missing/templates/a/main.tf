# Nothing is created.
