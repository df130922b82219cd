/// What a node of the tree is. Its children are listed in source order.
enum NodeKind: UInt8, Sendable {
    case invalid
    case body  // (attribute | block)*
    case attribute  // value
    case block  // label* body
    case label
    // Expressions
    case null, yes, no, number, variable
    case template  // (text | interpolation | directive)*; without children where there is no sequence
    case attributeAccess  // source
    case legacyIndex  // source
    case index  // source key
    case attributeSplat  // source step*
    case fullSplat  // source step*
    case tuple  // item*
    case object  // (key value)*
    case forTuple, forObject  // collection [key] value [condition]
    case conditional  // condition yes no
    case binary  // left right
    case unary  // operand
    case parentheses  // inner
    case call  // argument*
    // Steps of a splat
    case stepName, stepNumber
    case stepIndex  // key
    case stepAttributeSplat, stepFullSplat  // step*
    // Parts of a template
    case text  // one literal token
    case interpolation  // expression
    case ifDirective  // condition parts [parts]
    case forDirective  // collection parts
    case parts  // (text | interpolation | directive)*
    case directiveMark  // else, endif, endfor: kept for their `~`
}

/// One node: its tokens and its place among the others. `data` holds what the kind needs: the operator's token kind,
/// or flags.
struct Node: Sendable {
    /// What kind of node it is, and with that what its children are.
    var kind: NodeKind
    var data: UInt8 = 0
    // The indexes of its first and last token.
    var first: Int32
    var last: Int32
    /// The index of its first child, and of the next child of its own parent; -1 for none.
    var child: Int32 = -1
    var next: Int32 = -1
}

/// What `data` of a call or a `for` expression says.
enum NodeFlag {
    /// Of a call: `...` follows its last argument. It has the same value as `key`, which calls do not use.
    static let expands: UInt8 = 1
    // Of a `for` expression: it has a key, `...`, a condition, and two names.
    static let key: UInt8 = 1
    static let grouping: UInt8 = 2
    static let condition: UInt8 = 4
    static let keyName: UInt8 = 8
}

/// Gathers the children of a node that is being parsed.
// Indexes of nodes; -1 while the list is empty.
struct ChildList {
    var first: Int32 = -1
    var last: Int32 = -1
}
