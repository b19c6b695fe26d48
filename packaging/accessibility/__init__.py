"""What can be measured of the program's accessibility; the build makes a report of it, the tests use the same measures."""
