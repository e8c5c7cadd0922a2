"""The catalogue of values: unit costs, wages, price indices, discount rates; and the organisation's own."""
