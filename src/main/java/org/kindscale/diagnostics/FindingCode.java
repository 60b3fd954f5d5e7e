package org.kindscale.diagnostics;

/**
 * Every finding kindscale can make. A code is public contract: documented in docs/diagnostics.md, never reused.
 *
 * <p>{@code DEF} concerns definitions, {@code CSV} survey files, {@code ADM} sittings, {@code PSY} statistics,
 * {@code USE} the call.
 */
public enum FindingCode {
    /** Not JSON. */
    DEF_001("not JSON"),
    /** Unknown property. */
    DEF_002("unknown property"),
    /** Missing property. */
    DEF_003("missing property"),
    /** Value of the wrong type or kind. */
    DEF_004("value that does not fit"),
    /** Property twice. */
    DEF_005("property given twice"),
    /** Malformed id. */
    DEF_006("malformed id"),
    /** Id not unique. */
    DEF_007("id used twice"),
    /** Reference to nothing. */
    DEF_008("reference to something that does not exist or does not fit"),
    /** Cycle of scores. */
    DEF_009("scores made of each other in a circle"),
    /** Min answered. */
    DEF_010("minAnswered out of range"),
    /** Proration. */
    DEF_011("proration over operands of unequal range"),
    /** Reflection. */
    DEF_012("reversed item on a response scale without reflection"),
    /** Response scale. */
    DEF_013("response options that form no ordered scale"),
    /** Ambiguous word. */
    DEF_014("one word for two response options"),
    /** Band gap. */
    DEF_015("gap between bands"),
    /** Band overlap. */
    DEF_016("bands that overlap or do not rise"),
    /** Band edge. */
    DEF_017("band edge outside the range of the score"),
    /** Band unreachable. */
    DEF_018("band that no reachable score meets"),
    /** Lookup hole. */
    DEF_019("lookup table that does not fit its raw score"),
    /** Unused item. */
    DEF_020("item in no score and not marked unscored"),
    /** Order. */
    DEF_021("item order that does not fit the items"),
    /** Subset. */
    DEF_022("subset link that does not fit the other instrument"),
    /** Forbidden total. */
    DEF_023("total where the instrument has none"),
    /** Case. */
    DEF_024("worked case that does not hold"),
    /** Mutant. */
    DEF_025("mutation of the key that no case notices"),
    /** File name. */
    DEF_026("file name that is not the id"),
    /** Not found. */
    DEF_027("instrument not found"),
    /** Unreadable. */
    DEF_028("definition that cannot be read"),
    /** Text. */
    DEF_029("text without words in the instrument's language"),
    /** Operand twice. */
    DEF_030("operand used twice in one score"),
    /** Wording. */
    DEF_031("wording where the licence keeps it out"),
    /** Replaced. */
    DEF_032("definition that stands in for a bundled one"),
    /** Not validated. */
    DEF_033("instrument that nobody has validated"),
    /** {@code DEF-034}. */
    DEF_034("definition beyond a limit"),

    /** Cannot be read. */
    CSV_001("survey file that cannot be read"),
    /** Empty. */
    CSV_002("empty survey file"),
    /** Header only. */
    CSV_003("survey file without rows"),
    /** Number. */
    CSV_004("number that is no response"),
    /** Text. */
    CSV_005("text that is no response"),
    /** Contradiction. */
    CSV_006("code and label that contradict each other"),
    /** Ragged. */
    CSV_007("row with too many or too few cells"),
    /** Unclosed quote. */
    CSV_008("quote that is not closed"),
    /** Text after quote. */
    CSV_009("text after a closing quote"),
    /** NUL. */
    CSV_010("NUL byte"),
    /** Encoding. */
    CSV_011("bytes that are no valid text"),
    /** Duplicate header. */
    CSV_012("column name used twice"),
    /** Two candidates. */
    CSV_013("several columns for one item"),
    /** No column. */
    CSV_014("item without a column"),
    /** Extra numbered columns. */
    CSV_015("more numbered columns than items"),
    /** Long record. */
    CSV_016("record longer than any may be"),
    /** Gzip. */
    CSV_017("damaged gzip file"),
    /** Name taken. */
    CSV_018("output column that the file already has"),
    /** Headers differ. */
    CSV_019("survey files with different columns"),
    /** Header rows. */
    CSV_020("several header rows"),
    /** Dialect. */
    CSV_021("delimiter that cannot be told"),
    /** Positions. */
    CSV_022("columns given that do not fit the items"),
    /** Unknown column. */
    CSV_023("column that the file does not have"),
    /** Blank lines. */
    CSV_024("blank lines left out"),
    /** Column map. */
    CSV_025("column map that cannot be used"),
    /** Unwritable. */
    CSV_026("output that cannot be written"),
    /** Label of a reversed item. */
    CSV_027("label in an item that is stored reversed"),
    /** Seconds. */
    CSV_028("time that is no number of seconds"),
    /** Unscored item. */
    CSV_031("cell of an unscored item that holds no response"),
    /** Codes of a block. */
    CSV_032("codes that the definition counts otherwise"),
    /** Read as. */
    CSV_035("what the file was read as"),
    /** Persons in the header. */
    CSV_036("header rows that hold responses"),
    /** Kind of file. */
    CSV_037("file that is no delimited text"),
    /** No persons. */
    CSV_038("rows that may be no persons"),
    /** Bytes elsewhere. */
    CSV_039("bytes that are no text where nobody needs them"),
    /** Names below. */
    CSV_040("names that do not stand on the first line"),
    /** No header. */
    CSV_041("file without a header"),
    /** No such row. */
    CSV_042("row of names that is not there"),
    /** Name and wording. */
    CSV_043("column whose name and words are two items"),
    /** By wording. */
    CSV_044("items found by their wording"),

    /** Long form taken. */
    CSV_050("one row a person and item, turned into one a person"),
    /** Long form suspected. */
    CSV_051("file that seems to have one row a person and item"),
    /** Two values. */
    CSV_052("person with two responses to one item"),
    /** Left out. */
    CSV_053("rows or columns that one row a person has no place for"),
    /** Cannot be turned. */
    CSV_054("file that cannot be turned into one row a person"),
    /** Wave. */
    CSV_055("wave without columns of its own"),
    /** Waves. */
    CSV_056("several waves in one row"),
    /** Id twice. */
    CSV_057("id that stands twice"),
    /** Numbers. */
    CSV_058("column given for an item of another number"),
    /** Options. */
    CSV_059("column for each option of an item"),
    /** Blank. */
    CSV_060("items whose columns are blank"),
    /** Second set. */
    CSV_061("more columns that are named like the items"),
    /** Turned round. */
    CSV_062("table whose rows are the items"),
    /** Odd id. */
    CSV_063("row that may be no person"),

    /** Damaged sitting. */
    ADM_001("stored sitting that is damaged"),
    /** Wrong passphrase. */
    ADM_002("wrong passphrase"),
    /** Changed. */
    ADM_003("stored sitting that was changed"),
    /** Store. */
    ADM_004("folder where nothing can be stored"),
    /** Study file. */
    ADM_005("study file with other columns"),
    /** Wording. */
    ADM_006("wording that does not fit the items"),
    /** No wording. */
    ADM_007("instrument without wording"),
    /** Answers. */
    ADM_008("answers that do not fit the items"),
    /** Open to others. */
    ADM_009("stored answers that others can read"),
    /** No sitting. */
    ADM_010("sitting that does not exist"),
    /** Row twice. */
    ADM_011("participant and session with a row already"),
    /** Open elsewhere. */
    ADM_012("sitting that is open elsewhere"),
    /** Vault. */
    ADM_013("vault that is missing or damaged"),
    /** Short passphrase. */
    ADM_014("passphrase that is soon guessed"),
    /** Passphrase file. */
    ADM_015("passphrase that others can read"),
    /** Plain study file. */
    ADM_016("study file that is plain text"),
    /** Folder. */
    ADM_017("folder that others can change"),
    /** Newer. */
    ADM_018("stored sitting of a newer version"),
    /** Cut off. */
    ADM_019("stored sitting whose end is missing"),
    /** Unreadable folder. */
    ADM_020("folder of sittings that cannot be read"),
    /** Language. */
    ADM_026("language that is not known"),
    /** Number. */
    ADM_027("number that is not that of its place"),
    /** Labels. */
    ADM_028("labels that do not fit the response options"),
    /** Lines. */
    ADM_029("lines that belong to no item"),
    /** Pdf without text. */
    ADM_030("document without a text layer"),
    /** Pdf whose characters are unknown. */
    ADM_031("document whose characters are not known"),
    /** Withheld. */
    ADM_040("sittings whose scores are withheld"),
    /** No study file. */
    ADM_041("study file that cannot be read as one"),
    /** One id, two contents. */
    ADM_042("sitting that stands twice with other content"),
    /** Person and session twice. */
    ADM_043("participant and session that stand twice"),
    /** Other questions. */
    ADM_044("study files with other questions"),
    /** Once. */
    ADM_045("sitting that stands in several files"),
    /** Schedule. */
    ADM_046("schedule that cannot be read"),
    /** No such thing. */
    ADM_047("entry of a schedule that cannot be taken"),

    /** Read as. */
    TBL_001("what a data file was read as"),
    /** Damaged. */
    TBL_002("data file that is damaged or cut off"),
    /** Password. */
    TBL_003("file locked with a password"),
    /** Several sheets. */
    TBL_004("workbook with several sheets"),
    /** No such sheet. */
    TBL_005("sheet that is not there"),
    /** Unsafe. */
    TBL_006("file that is not safe to open"),
    /** Hidden. */
    TBL_007("rows that are hidden"),
    /** Formulas. */
    TBL_008("formulas without a stored value"),
    /** Declared missing. */
    TBL_009("missing values that the file declares"),
    /** Value labels. */
    TBL_010("coding that the value labels prove"),
    /** Value labels that differ. */
    TBL_011("value labels that contradict each other"),
    /** Cannot hold. */
    TBL_012("output that this kind of file cannot hold"),
    /** Kind of its kind. */
    TBL_013("data file of a kind that is not read"),
    /** Changed. */
    TBL_014("what the output writes in another way"),
    /** No workbook. */
    TBL_015("sheet of a file that has none"),
    /** No item. */
    TBL_016("scores that a Questionnaire has no item for"),
    /** Passed over. */
    TBL_017("resources that are passed over"),
    /** Beside. */
    TBL_018("codebook that tells nothing of the data"),
    /** Partial. */
    TBL_019("value labels of some items only"),
    /** Other codes. */
    TBL_020("value labels that list other codes"),

    /** Direction. */
    PSY_001("item that runs against the key"),
    /** Shifted columns. */
    PSY_002("columns that look shifted by one"),
    /** Composite. */
    PSY_003("item that other items determine"),
    /** Shifted codes. */
    PSY_004("codes that look shifted"),
    /** Groups. */
    PSY_005("item whose direction differs between groups"),
    /** Too few. */
    PSY_006("too little to judge the key"),
    /** Model. */
    PSY_007("factor model without a sound solution"),
    /** Id twice. */
    PSY_008("person who stands twice in a wave"),
    /** No pairs. */
    PSY_009("waves without a common person"),
    /** No grid. */
    PSY_010("option scores that cannot be analysed"),
    /** Lowest code exported as blank. */
    PSY_011("lowest code exported as blank"),
    /** Codes that are out of order. */
    PSY_012("codes that are out of order"),
    /** Column in which nobody varies. */
    PSY_013("column in which nobody varies"),
    /** Items that may stand in another order. */
    PSY_014("items that may stand in another order"),
    /** Items that do not hang together. */
    PSY_015("items that do not hang together"),
    /** Item mirrored in a part of the rows. */
    PSY_016("item mirrored in a part of the rows"),
    /** Columns a row off. */
    PSY_017("columns a row off"),
    /** Rows that stand twice. */
    PSY_018("rows that stand twice"),
    /** Missing answers stored as the lowest code. */
    PSY_019("missing answers stored as the lowest code"),
    /** Total under another key. */
    PSY_020("column that is a total under another key"),
    /** Total. */
    PSY_021("column that is a total"),
    /** No partner. */
    PSY_022("person without a partner in the other wave"),
    /** Reverse-keyed items of a score that correlate below zero with its others. */
    PSY_023("halves of a score that run against each other"),

    /** Unknown score. */
    USE_001("score that the instrument does not have"),
    /** Min answered. */
    USE_002("minimum of answered items that cannot be"),
    /** Missing code. */
    USE_003("missing code that is a response"),
    /** Option value. */
    USE_004("option value that cannot be used"),
    /** Options together. */
    USE_005("options that do not go together"),
    /** Row. */
    USE_006("row that the file does not have"),
    /** Twice. */
    USE_007("file that is given twice"),
    /** Leftover. */
    USE_008("unfinished file of an earlier run"),
    /** Standard input. */
    USE_009("standard input that cannot be read"),
    /** Provenance. */
    USE_010("provenance that tells of no run to be done again");

    private final String meaning;

    FindingCode(String meaning) {
        this.meaning = meaning;
    }

    /** {@return the code as users see it, such as {@code DEF-003}} */
    public String id() {
        return name().replace('_', '-');
    }

    /** {@return what the code stands for, in a few words} */
    public String meaning() {
        return meaning;
    }
}
