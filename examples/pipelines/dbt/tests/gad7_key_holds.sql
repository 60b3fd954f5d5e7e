-- Generalized Anxiety Disorder-7: definition gad7 1.1.0
-- sha256  9881ca5b0e95f9dcd486020d032195e0456250ce87fcae5bba0070eaa7737d02
-- licence public domain, no permission is needed to reproduce, translate, display or
-- distribute
-- cite Spitzer, R. L., Kroenke, K., Williams, J. B. W., & Löwe, B. (2006). A brief measure
-- for assessing generalized anxiety disorder: The GAD-7. Archives of Internal Medicine,
-- 166(10), 1092-1097. doi:10.1001/archinte.166.10.1092
--
-- Made by kindscale 0.2.0 for PostgreSQL: kindscale syntax gad7 --for postgres --proof-only
-- The scores are those of `kindscale score` after rounding to 10 decimals. A cut score is
-- moved by 0.000000001, because a computed score may lie a hair beside it.
--
-- Reads a table or CTE survey and gives its columns and the scores. An answer is a number or
-- a text, empty means omitted. A value that is no response stops the query.

-- Proof: 14 worked cases of gad7. This query must return no row.
WITH survey AS (
  SELECT 1 AS worked_case, 'all answers 0' AS case_name, '0' AS gad7_1, '0' AS gad7_2, '0' AS gad7_3,
    '0' AS gad7_4, '0' AS gad7_5, '0' AS gad7_6, '0' AS gad7_7
  UNION ALL SELECT 2, 'all answers 3', '3', '3', '3', '3', '3', '3', '3'
  UNION ALL SELECT 3, 'staircase 0 1 2 3', '0', '1', '2', '3', '0', '1', '2'
  UNION ALL SELECT 4, 'staircase 3 2 1 0', '3', '2', '1', '0', '3', '2', '1'
  UNION ALL SELECT 5, 'total 7, the last below caseness', '1', '1', '1', '1', '1', '1', '1'
  UNION ALL SELECT 6, 'total 8, the first that is a case', '1', '1', '2', '1', '1', '1', '1'
  UNION ALL SELECT 7, 'total 4, the last that is minimal', '1', '1', '1', '1', '0', '0', '0'
  UNION ALL SELECT 8, 'total 5, the first that is mild', '1', '1', '1', '1', '1', '0', '0'
  UNION ALL SELECT 9, 'total 9, the last that is mild', '2', '2', '1', '1', '1', '1', '1'
  UNION ALL SELECT 10, 'total 10, the first that is moderate', '2', '2', '2', '1', '1', '1', '1'
  UNION ALL SELECT 11, 'total 14, the last that is moderate', '2', '2', '2', '2', '2', '2', '2'
  UNION ALL SELECT 12, 'total 15, the first that is severe', '3', '2', '2', '2', '2', '2', '2'
  UNION ALL SELECT 13, '6 of the 7 items', '0', '1', '2', '3', '0', '1', ''
  UNION ALL SELECT 14, '5 of the 7 items', '0', '1', '2', '3', '0', '', ''
), answers AS MATERIALIZED (
  -- The answers as numbers.
  SELECT
    survey.worked_case, survey.case_name,
    -- nervous tension
    CASE
      WHEN COALESCE(TRIM(CAST(survey.gad7_1 AS TEXT)), '') IN ('', 'NA', '.') THEN NULL
      WHEN TRIM(CAST(survey.gad7_1 AS TEXT)) IN ('0', '1', '2', '3', '0.0', '1.0', '2.0', '3.0') THEN CAST(survey.gad7_1 AS DOUBLE PRECISION)
      ELSE CAST('gad7_1 holds a value that is no response: ' || TRIM(CAST(survey.gad7_1 AS TEXT)) AS DOUBLE PRECISION)
    END AS gad7_1_value,
    -- worry out of control
    CASE
      WHEN COALESCE(TRIM(CAST(survey.gad7_2 AS TEXT)), '') IN ('', 'NA', '.') THEN NULL
      WHEN TRIM(CAST(survey.gad7_2 AS TEXT)) IN ('0', '1', '2', '3', '0.0', '1.0', '2.0', '3.0') THEN CAST(survey.gad7_2 AS DOUBLE PRECISION)
      ELSE CAST('gad7_2 holds a value that is no response: ' || TRIM(CAST(survey.gad7_2 AS TEXT)) AS DOUBLE PRECISION)
    END AS gad7_2_value,
    -- worry about everything
    CASE
      WHEN COALESCE(TRIM(CAST(survey.gad7_3 AS TEXT)), '') IN ('', 'NA', '.') THEN NULL
      WHEN TRIM(CAST(survey.gad7_3 AS TEXT)) IN ('0', '1', '2', '3', '0.0', '1.0', '2.0', '3.0') THEN CAST(survey.gad7_3 AS DOUBLE PRECISION)
      ELSE CAST('gad7_3 holds a value that is no response: ' || TRIM(CAST(survey.gad7_3 AS TEXT)) AS DOUBLE PRECISION)
    END AS gad7_3_value,
    -- hard to unwind
    CASE
      WHEN COALESCE(TRIM(CAST(survey.gad7_4 AS TEXT)), '') IN ('', 'NA', '.') THEN NULL
      WHEN TRIM(CAST(survey.gad7_4 AS TEXT)) IN ('0', '1', '2', '3', '0.0', '1.0', '2.0', '3.0') THEN CAST(survey.gad7_4 AS DOUBLE PRECISION)
      ELSE CAST('gad7_4 holds a value that is no response: ' || TRIM(CAST(survey.gad7_4 AS TEXT)) AS DOUBLE PRECISION)
    END AS gad7_4_value,
    -- inner restlessness
    CASE
      WHEN COALESCE(TRIM(CAST(survey.gad7_5 AS TEXT)), '') IN ('', 'NA', '.') THEN NULL
      WHEN TRIM(CAST(survey.gad7_5 AS TEXT)) IN ('0', '1', '2', '3', '0.0', '1.0', '2.0', '3.0') THEN CAST(survey.gad7_5 AS DOUBLE PRECISION)
      ELSE CAST('gad7_5 holds a value that is no response: ' || TRIM(CAST(survey.gad7_5 AS TEXT)) AS DOUBLE PRECISION)
    END AS gad7_5_value,
    -- quick temper
    CASE
      WHEN COALESCE(TRIM(CAST(survey.gad7_6 AS TEXT)), '') IN ('', 'NA', '.') THEN NULL
      WHEN TRIM(CAST(survey.gad7_6 AS TEXT)) IN ('0', '1', '2', '3', '0.0', '1.0', '2.0', '3.0') THEN CAST(survey.gad7_6 AS DOUBLE PRECISION)
      ELSE CAST('gad7_6 holds a value that is no response: ' || TRIM(CAST(survey.gad7_6 AS TEXT)) AS DOUBLE PRECISION)
    END AS gad7_6_value,
    -- sense of dread
    CASE
      WHEN COALESCE(TRIM(CAST(survey.gad7_7 AS TEXT)), '') IN ('', 'NA', '.') THEN NULL
      WHEN TRIM(CAST(survey.gad7_7 AS TEXT)) IN ('0', '1', '2', '3', '0.0', '1.0', '2.0', '3.0') THEN CAST(survey.gad7_7 AS DOUBLE PRECISION)
      ELSE CAST('gad7_7 holds a value that is no response: ' || TRIM(CAST(survey.gad7_7 AS TEXT)) AS DOUBLE PRECISION)
    END AS gad7_7_value
  FROM survey
), gad7_counts_1 AS MATERIALIZED (
  SELECT *,
    CASE WHEN gad7_1_value IS NULL THEN 0 ELSE 1 END +
      CASE WHEN gad7_2_value IS NULL THEN 0 ELSE 1 END +
      CASE WHEN gad7_3_value IS NULL THEN 0 ELSE 1 END +
      CASE WHEN gad7_4_value IS NULL THEN 0 ELSE 1 END +
      CASE WHEN gad7_5_value IS NULL THEN 0 ELSE 1 END +
      CASE WHEN gad7_6_value IS NULL THEN 0 ELSE 1 END +
      CASE WHEN gad7_7_value IS NULL THEN 0 ELSE 1 END AS gad7_total_n
  FROM answers
), gad7_scores_1 AS MATERIALIZED (
  SELECT *,
    -- Anxiety symptoms: sum of 7, at least 6 needed, prorated
    CASE
      WHEN gad7_total_n >= 6 THEN
       (COALESCE(gad7_1_value, 0) + COALESCE(gad7_2_value, 0) + COALESCE(gad7_3_value, 0) +
        COALESCE(gad7_4_value, 0) + COALESCE(gad7_5_value, 0) + COALESCE(gad7_6_value, 0) +
        COALESCE(gad7_7_value, 0))
        * 7 / gad7_total_n
    END AS gad7_total
  FROM gad7_counts_1
), gad7_scored AS MATERIALIZED (
  SELECT *,
    CASE WHEN gad7_1_value IS NULL THEN 0 ELSE 1 END +
      CASE WHEN gad7_2_value IS NULL THEN 0 ELSE 1 END +
      CASE WHEN gad7_3_value IS NULL THEN 0 ELSE 1 END +
      CASE WHEN gad7_4_value IS NULL THEN 0 ELSE 1 END +
      CASE WHEN gad7_5_value IS NULL THEN 0 ELSE 1 END +
      CASE WHEN gad7_6_value IS NULL THEN 0 ELSE 1 END +
      CASE WHEN gad7_7_value IS NULL THEN 0 ELSE 1 END AS gad7_answered
  FROM gad7_scores_1
)
SELECT worked_case, case_name,
  gad7_total
FROM gad7_scored
WHERE CASE
    WHEN worked_case = 1
      AND ABS(gad7_total - 0) <= 0.000000001 THEN 0
    WHEN worked_case = 2
      AND ABS(gad7_total - 21) <= 0.000000001 THEN 0
    WHEN worked_case = 3
      AND ABS(gad7_total - 9) <= 0.000000001 THEN 0
    WHEN worked_case = 4
      AND ABS(gad7_total - 12) <= 0.000000001 THEN 0
    WHEN worked_case = 5
      AND ABS(gad7_total - 7) <= 0.000000001 THEN 0
    WHEN worked_case = 6
      AND ABS(gad7_total - 8) <= 0.000000001 THEN 0
    WHEN worked_case = 7
      AND ABS(gad7_total - 4) <= 0.000000001 THEN 0
    WHEN worked_case = 8
      AND ABS(gad7_total - 5) <= 0.000000001 THEN 0
    WHEN worked_case = 9
      AND ABS(gad7_total - 9) <= 0.000000001 THEN 0
    WHEN worked_case = 10
      AND ABS(gad7_total - 10) <= 0.000000001 THEN 0
    WHEN worked_case = 11
      AND ABS(gad7_total - 14) <= 0.000000001 THEN 0
    WHEN worked_case = 12
      AND ABS(gad7_total - 15) <= 0.000000001 THEN 0
    WHEN worked_case = 13
      AND ABS(gad7_total - 8.1666666667) <= 0.000000001 THEN 0
    WHEN worked_case = 14
      AND gad7_total IS NULL THEN 0
    ELSE 1
  END = 1
