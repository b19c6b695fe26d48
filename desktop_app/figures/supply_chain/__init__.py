"""What the figures of the supply chain share: bookings, names, stages, and the blocks of shares they show."""
