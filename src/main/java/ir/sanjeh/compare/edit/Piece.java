package ir.sanjeh.compare.edit;

/**
 * The least part of a rule folder that can be taken from the one side or the other.
 *
 * @param kind what it is
 * @param key which one: the id of a node, or the name of a setting or condition; empty where there
 *     is one of its kind only
 */
record Piece(Edit.Kind kind, String key) {}
