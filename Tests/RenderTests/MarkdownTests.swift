import Testing

@testable import Render

/// Cells as terraform-docs writes them.
@Suite struct MarkdownTests {
    @Test(arguments: [
        ("", "n/a"),
        ("plain", "plain"),
        ("snake_case and `snake_case`", "snake\\_case and `snake_case`"),
        ("v1 | v2", "v1 \\| v2"),
        ("`a|b`", "`a|b`"),
        ("see https://example.com/a_b_c.html now", "see https://example.com/a_b_c.html now"),
        ("is _here_ and _there_", "is _here_ and \\_there\\_"),
        ("one\ntwo", "one<br/>two"),
        ("one\n\ntwo\n", "one<br/><br/>two"),
        ("before\n```\na = 1\nb_c = 2\n```\n", "before<pre>a = 1<br/>b_c = 2</pre>"),
    ])
    func text(_ source: String, _ cell: String) { #expect(MarkdownCell.text(source) == cell) }

    @Test(arguments: [
        ("string", "`string`"),
        ("object({\n    a = string\n  })", "<pre>object({<br/>    a = string<br/>  })</pre>"),
        ("\"a|b_c\"", "`\"a|b_c\"`"),
    ])
    func code(_ source: String, _ cell: String) { #expect(MarkdownCell.code(source) == cell) }

    @Test func anchor() {
        #expect(
            MarkdownCell.anchor("input", "vpc_id") == "<a name=\"input_vpc_id\"></a> [vpc\\_id](#input\\_vpc\\_id)")
    }
}
