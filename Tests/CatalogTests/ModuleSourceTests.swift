import Testing

@testable import Catalog

@Suite struct ModuleSourceTests {
    static let good: [(text: String, kind: ModuleSource.Kind, subfolder: String)] = [
        ("network", .template(name: "network", version: nil), ""),
        ("database/aurora", .template(name: "database/aurora", version: nil), ""),
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
        let name = "terraform-aws-modules/vpc/aws"
        let source = try ModuleSource(name, version: "5.21.0")
        #expect(source.kind == .template(name: name, version: "5.21.0"))
        #expect(source.asRegistryModule?.kind == .registry(host: nil, name: name, version: "5.21.0"))
        #expect(try ModuleSource(name).asRegistryModule == nil)
        let inner = try ModuleSource("terraform-aws-modules/iam/aws//modules/iam-role", version: "5.0.0")
        #expect(inner.kind == .registry(host: nil, name: "terraform-aws-modules/iam/aws", version: "5.0.0"))
        #expect(inner.subfolder == "modules/iam-role")
        let whole = try ModuleSource("tfr:///terraform-aws-modules/iam/aws//?version=5.0.0")
        #expect(whole.terragruntText == "tfr:///terraform-aws-modules/iam/aws//?version=5.0.0")
        #expect(whole.at(version: "6.0.0")?.terragruntText == "tfr:///terraform-aws-modules/iam/aws?version=6.0.0")
        #expect(inner.terragruntText == "tfr:///terraform-aws-modules/iam/aws//modules/iam-role?version=5.0.0")
        let hosted = try ModuleSource("registry.example.com/a/b/aws", version: "1.0.0")
        #expect(hosted.terragruntText == "tfr://registry.example.com/a/b/aws?version=1.0.0")
    }

    /// What stands beside the source is its version, where it has none of its own.
    @Test func versions() throws {
        let source = try ModuleSource("git::https://example.com/m.git//vpc", version: "v1.2.0")
        #expect(source.version == "v1.2.0")
        #expect(source.terragruntText == "git::https://example.com/m.git//vpc?ref=v1.2.0")
        #expect(
            try ModuleSource("git::https://example.com/m.git?depth=1", version: "v1").terragruntText
                == "git::https://example.com/m.git?depth=1&ref=v1")
        for (text, version) in [
            ("git::https://example.com/m.git?ref=v1", "v2"), ("./modules/vpc", "v1"),
            ("https://example.com/vpc.zip", "v1"), ("tfr:///a/b/aws?version=1.0.0", "1.0.0"), ("network", "-x"),
            ("network", "a b"), ("git::https://example.com/m.git", "--upload-pack=x"), ("network", ""),
        ] { #expect(throws: ModuleSource.Refusal.self) { try ModuleSource(text, version: version) } }
        for text in ["tfr:///a/b/aws", "registry.example.com/a/b/aws", "a/b/aws//modules/x"] {
            #expect(throws: ModuleSource.Refusal.self) { try ModuleSource(text) }
        }
    }

    /// However a source is written, one module in one version has one name and one interface.
    @Test(
        arguments: [
            ("network", "v1", "network", "templates/network@v1"),
            ("git::https://example.com/a/m.git//x/y?ref=v1", nil, "example.com/a/m//x/y", "example.com/a/m@v1/x/y"),
            ("git::ssh://git@example.com/a/m.git//x/y?ref=v1", nil, "example.com/a/m//x/y", "example.com/a/m@v1/x/y"),
            ("git@example.com:a/m.git//x/y", "v1", "example.com/a/m//x/y", "example.com/a/m@v1/x/y"),
            ("github.com/a/m", "feature/x", "github.com/a/m", "github.com/a/m@feature%2Fx"),
            ("git::file:///srv/m.git", nil, "file/srv/m", "file/srv/m@latest"),
            ("tfr:///a/b/aws?version=1.0.0", nil, "a/b/aws", "registry.terraform.io/a/b/aws@1.0.0"),
            ("a/b/aws//m", "1.0.0", "a/b/aws//m", "registry.terraform.io/a/b/aws@1.0.0/m"),
            ("https://example.com/.x/vpc.zip//a", nil, "example.com/.x/vpc.zip//a", "example.com/%2Ex/vpc.zip/a"),
            ("../modules//vpc", nil, "../modules/vpc", "folders/%2E./modules/vpc"),
            ("./a/../modules/vpc/", nil, "./modules/vpc", "folders/modules/vpc"),
        ] as [(String, String?, String, String)])
    func names(_ text: String, _ version: String?, _ name: String, _ folder: String) throws {
        let source = try ModuleSource(text, version: version)
        #expect(source.name == name)
        #expect(source.interfaceFolder == folder)
    }
}
