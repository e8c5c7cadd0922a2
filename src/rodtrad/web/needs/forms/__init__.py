"""What is asked of a person: a data set's card, its columns, a question."""
