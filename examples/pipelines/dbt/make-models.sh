#!/bin/sh
# Writes the model and its test anew: the key of gad7 as SQL for PostgreSQL, over the model "survey".
set -eu
cd "$(dirname "$0")"
kindscale=${KINDSCALE:-kindscale}
{
    echo "WITH survey AS (SELECT * FROM {{ ref('survey') }}) SELECT * FROM ("
    "$kindscale" syntax gad7 --for postgres --select-only
    echo ") AS scored"
} > models/gad7_scores.sql
"$kindscale" syntax gad7 --for postgres --proof-only > tests/gad7_key_holds.sql
