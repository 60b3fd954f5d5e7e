# Usage: awk -v job=keep -f scores.awk INPUT >OUTPUT     (mawk or gawk)
# awk knows no quotes. Lines with an odd number of them are joined to the next; then the cells are split at commas and
# those that a quote holds together are joined again. It checks nothing: a stray quote, a code that is none, a row that is
# too short go through without a word. Numbers are printed with 12 digits.
BEGIN {
    FS = "\n"
    OFMT = CONVFMT = "%.12g"
    names = "scs_self_kindness scs_self_judgment scs_common_humanity scs_isolation scs_mindfulness scs_over_identification"
    items = "5 12 19 23 26/1 8 11 16 21/3 7 10 15/4 13 18 25/9 14 17 22/2 6 20 24"
    scores = split(items, lists, "/")
    split(names, name, " ")
    for (s = 1; s <= scores; s++) {
        size[s] = split(lists[s], list, " ")
        for (i = 1; i <= size[s]; i++) { number[s, i] = list[i] }
    }
}
{
    row = $0
    # an odd number of quotes: the record goes on
    while (gsub(/"/, "\"", row) % 2 == 1 && (getline more) > 0) { row = row "\n" more }
    n = split(row, cell, ",")
    if (index(row, "\"")) {
        m = 0
        for (c = 1; c <= n; c++) {
            text = cell[c]
            while (gsub(/"/, "\"", text) % 2 == 1 && c < n) { text = text "," cell[++c] }
            cell[++m] = text
        }
        n = m
    }
    if (NR == 1) {
        for (c = 1; c <= n; c++) { column[cell[c]] = c }
        for (s = 1; s <= scores; s++) {
            for (i = 1; i <= size[s]; i++) { place[s, i] = column["scs_" number[s, i]] }
        }
        out = job == "keep" ? "id" : row
        for (s = 1; s <= scores; s++) { out = out "," name[s] }
        print out ",scs_total"
        next
    }
    out = job == "keep" ? cell[column["id"]] : row
    total = 0
    whole = 1
    for (s = 1; s <= scores; s++) {
        sum = 0
        there = 0
        for (i = 1; i <= size[s]; i++) {
            text = cell[place[s, i]]
            if (text != "" && text != "NA") { sum += text; there++ }
        }
        if (there >= 4) {
            mean = sum / there
            total += s % 2 ? mean : 6 - mean
            out = out "," mean
        } else {
            whole = 0
            out = out ","
        }
    }
    print out "," (whole ? total / 6 : "")
}
