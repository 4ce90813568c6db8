// Stands in for a chunk.
