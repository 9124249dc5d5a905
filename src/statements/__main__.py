"""The command line as `python -m statements`."""

import sys

from statements.cli import main

if __name__ == "__main__":
    sys.exit(main())
