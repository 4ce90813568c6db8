// Stands in for the elements' loader.
