import Testing

@testable import Catalog

@Suite struct ModuleSourceTests {
    static let good: [(text: String, kind: ModuleSource.Kind, subfolder: String)] = [
        ("network", .template(name: "network"), ""),
        ("database/aurora", .template(name: "database/aurora"), ""),
        ("./modules/vpc", .folder(path: "./modules/vpc"), ""),
        ("../modules//vpc", .folder(path: "../modules"), "vpc"),
        (".", .folder(path: "."), ""),
        (
            "git::https://example.com/m.git//vpc?ref=v1.2.0",
            .git(url: "https://example.com/m.git", reference: "v1.2.0"), "vpc"
        ),
        ("git::https://example.com/m.git", .git(url: "https://example.com/m.git", reference: nil), ""),
        (
            "git::ssh://git@example.com/shop/m.git//a/b?ref=main&depth=1",
            .git(url: "ssh://git@example.com/shop/m.git", reference: "main"), "a/b"
        ),
        (
            "git::git@example.com:shop/m.git?ref=v1", .git(url: "git@example.com:shop/m.git", reference: "v1"), ""
        ),
        ("git@example.com:shop/m.git//x", .git(url: "git@example.com:shop/m.git", reference: nil), "x"),
        ("git::file:///tmp/m.git?ref=v1", .git(url: "file:///tmp/m.git", reference: "v1"), ""),
        (
            "github.com/owner/name//sub?ref=v1", .git(url: "https://github.com/owner/name.git", reference: "v1"), "sub"
        ),
        ("github.com/owner/name.git", .git(url: "https://github.com/owner/name.git", reference: nil), ""),
        (
            "tfr:///terraform-aws-modules/vpc/aws?version=5.21.0",
            .registry(host: nil, name: "terraform-aws-modules/vpc/aws", version: "5.21.0"), ""
        ),
        (
            "tfr://registry.example.com/a/b/aws//modules/x?version=1.0.0",
            .registry(host: "registry.example.com", name: "a/b/aws", version: "1.0.0"), "modules/x"
        ),
        ("registry.example.com/a/b/aws", .registry(host: "registry.example.com", name: "a/b/aws", version: nil), ""),
        ("https://example.com/vpc.zip", .archive(url: "https://example.com/vpc.zip"), ""),
        ("https://example.com/vpc.zip//a?b=1", .archive(url: "https://example.com/vpc.zip?b=1"), "a"),
        (
            "s3::https://s3-eu-west-1.amazonaws.com/bucket/vpc.zip",
            .archive(url: "s3::https://s3-eu-west-1.amazonaws.com/bucket/vpc.zip"), ""
        ),
    ]

    @Test(arguments: good.indices) func addresses(_ index: Int) throws {
        let item = Self.good[index]
        let source = try ModuleSource(item.text)
        #expect(source.kind == item.kind)
        #expect(source.subfolder == item.subfolder)
        #expect(source.text == item.text)
    }

    /// What is not fetched, or would make git do something else.
    @Test(arguments: [
        "", "a b", "a\nb", "git::ext::sh -c id", "git::ext::sh%20-c%20id", "git::ext::x//y", "git::-u",
        "git::--upload-pack=x",
        "git::https://-x/y.git", "git::ssh://-oProxyCommand=id/x", "git::ssh://git@-oProxyCommand=id/x",
        "git::git@-oProxyCommand=id:x", "git::https://example.com/m.git?ref=-x", "git::https://example.com/m.git?ref=",
        "git::https://example.com/m.git//../x", "git::https://example.com/m.git//-x", "git::http://example.com/m.git",
        "git::fd::17", "git::/tmp/m.git", "hg::https://example.com/x", "http://example.com/x.zip",
        "ftp://example.com/x.zip", "s3::http://example.com/x", "/abs/path", "~/x", "tfr:///a/b?version=1",
        "tfr:///a/b/c", "tfr:///a/-b/c?version=1", "tfr:///a/b/c?version=-1", "github.com/owner", "-x", "github.com//x",
    ])
    func refused(_ text: String) {
        #expect(throws: ModuleSource.Refusal.self) { try ModuleSource(text) }
    }

    /// A name that no template has is a registry's where it has a version and three parts.
    @Test func shortFormOfARegistry() throws {
        let source = try ModuleSource("terraform-aws-modules/vpc/aws", version: "5.21.0")
        #expect(source.kind == .template(name: "terraform-aws-modules/vpc/aws"))
        #expect(
            source.asRegistryModule(version: "5.21.0")?.kind
                == .registry(host: nil, name: "terraform-aws-modules/vpc/aws", version: "5.21.0"))
        #expect(source.asRegistryModule(version: nil) == nil)
        let inner = try ModuleSource("terraform-aws-modules/iam/aws//modules/iam-role", version: "5.0.0")
        #expect(inner.kind == .registry(host: nil, name: "terraform-aws-modules/iam/aws", version: "5.0.0"))
        #expect(inner.subfolder == "modules/iam-role")
    }
}
