"""Scores a pandas data frame: kindscale.score(survey, "gad7", "--keep", "person")."""
import io
import subprocess
import sys

import pandas


def score(data, instrument, *options, program="kindscale"):
    """Returns the columns of data and the scores, in the order of its rows. Raises where kindscale refuses it."""
    done = subprocess.run(
        [program, "score", instrument, "-", *options, "-q"],
        input=data.to_csv(index=False), capture_output=True, text=True, encoding="utf-8")
    if done.returncode > 1:
        raise ValueError("kindscale wrote no scores\n" + done.stderr)
    sys.stderr.write(done.stderr)
    return pandas.read_csv(io.StringIO(done.stdout))
