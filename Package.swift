// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)]

/// The way of the data, from bottom to top: a target may import only what stands above it in this list.
let package = Package(
    name: "tfgen",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "tfgen", targets: ["tfgen"])],
    targets: [
        .target(name: "Diagnostics", swiftSettings: settings),
        .target(name: "FileTree", swiftSettings: settings),
        .target(name: "HCL", dependencies: ["Diagnostics"], swiftSettings: settings),
        .target(name: "Catalog", dependencies: ["Diagnostics", "HCL"], swiftSettings: settings),
        .target(name: "Estate", dependencies: ["Diagnostics", "FileTree", "HCL", "Catalog"], swiftSettings: settings),
        .target(
            name: "Render", dependencies: ["Diagnostics", "FileTree", "HCL", "Catalog", "Estate"],
            swiftSettings: settings),
        .target(
            name: "Pipelines", dependencies: ["Diagnostics", "FileTree", "HCL", "Catalog", "Estate"],
            swiftSettings: settings),
        .target(
            name: "Inventory", dependencies: ["Diagnostics", "FileTree", "HCL", "Catalog", "Estate"],
            swiftSettings: settings),
        .target(
            name: "Engine",
            dependencies: ["Diagnostics", "FileTree", "HCL", "Catalog", "Estate", "Render", "Inventory"],
            swiftSettings: settings),
        .target(
            name: "Review", dependencies: ["Diagnostics", "FileTree", "HCL", "Catalog", "Estate", "Inventory"],
            swiftSettings: settings),
        .target(
            name: "Adopt", dependencies: ["Diagnostics", "FileTree", "HCL", "Catalog", "Estate"],
            swiftSettings: settings),
        .target(name: "Workspace", dependencies: ["Diagnostics", "FileTree"], swiftSettings: settings),
        .target(
            name: "TfgenCLI",
            dependencies: [
                "Diagnostics", "FileTree", "HCL", "Catalog", "Estate", "Render", "Engine", "Inventory", "Review",
                "Adopt",
                "Pipelines",
                "Workspace",
            ], swiftSettings: settings),
        // One file that needs nothing else on the machine.
        .executableTarget(
            name: "tfgen", dependencies: ["TfgenCLI"], swiftSettings: settings,
            linkerSettings: [
                .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
            ]),
        .testTarget(
            name: "HCLTests", dependencies: ["HCL", "Diagnostics", "TestSupport"],
            exclude: ["Evaluation/Cases", "Format/Cases", "Syntax/Cases"],
            swiftSettings: settings),
        .testTarget(name: "FileTreeTests", dependencies: ["FileTree", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "TfgenCLITests", dependencies: ["TfgenCLI", "Diagnostics"], swiftSettings: settings),
        .testTarget(
            name: "WorkspaceTests",
            dependencies: ["Workspace", "FileTree", "Diagnostics", "TestSupport", "WorkspaceWriter"],
            swiftSettings: settings),
        // Killed by WorkspaceTests while it writes.
        .executableTarget(
            name: "WorkspaceWriter", dependencies: ["Workspace", "FileTree"], path: "Tests/WorkspaceWriter",
            swiftSettings: settings),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(
            name: "CatalogTests", dependencies: ["Catalog", "HCL", "Diagnostics", "TestSupport", "tfgen"],
            exclude: ["Diagnostics"], swiftSettings: settings),
        .testTarget(
            name: "RenderTests",
            dependencies: [
                "Render", "Engine", "Workspace", "Catalog", "FileTree", "HCL", "Diagnostics", "TestSupport",
            ],
            exclude: ["Live", "Modules"], swiftSettings: settings),
        .testTarget(
            name: "EstateTests", dependencies: ["Estate", "HCL", "Diagnostics", "TestSupport", "tfgen"],
            exclude: ["Catalog", "Diagnostics"], swiftSettings: settings),
        .target(
            name: "FuzzTargets", dependencies: ["Diagnostics", "HCL", "Catalog", "Estate", "Render"],
            path: "Tests/Fuzz/Targets", swiftSettings: settings),
        .executableTarget(
            name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Program", swiftSettings: settings),
        .executableTarget(
            name: "hcl-speed", dependencies: ["HCL", "Diagnostics"], path: "Tests/Benchmark/HCLSpeed",
            swiftSettings: settings),
        .executableTarget(
            name: "resources-of", dependencies: ["Inventory", "HCL", "Diagnostics"], path: "Tests/Inventory/Program",
            swiftSettings: settings),
        .testTarget(
            name: "InventoryTests", dependencies: ["Inventory", "Catalog", "HCL", "Diagnostics", "TestSupport"],
            exclude: ["Cases", "Security/unjudged.txt"], swiftSettings: settings),
        .target(
            name: "ReviewProperty",
            dependencies: ["Review", "Engine", "Workspace", "Estate", "Catalog", "HCL", "FileTree", "Diagnostics"],
            path: "Tests/Review/Property", swiftSettings: settings),
        .executableTarget(
            name: "review-property", dependencies: ["ReviewProperty"], path: "Tests/Review/Program",
            swiftSettings: settings),
        .testTarget(name: "ReviewTests", dependencies: ["Review", "ReviewProperty"], swiftSettings: settings),
        .testTarget(
            name: "AdoptTests", dependencies: ["TestSupport", "tfgen"], exclude: ["Cases"], swiftSettings: settings),
        .testTarget(
            name: "PipelinesTests", dependencies: ["Pipelines", "Diagnostics", "TestSupport", "tfgen"],
            exclude: ["Diagnostics", "estates.py", "judge.py", "mistakes.py"], swiftSettings: settings),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"], swiftSettings: settings),
        .testTarget(
            name: "CommandTests", dependencies: ["TestSupport", "tfgen"], exclude: ["Fixtures", "Sessions"],
            swiftSettings: settings),
    ]
)
