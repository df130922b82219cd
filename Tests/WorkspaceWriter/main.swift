// Renders one version of a made-up tree, for KillTests to kill: WorkspaceWriter FOLDER VERSION
import FileTree
import Workspace

let arguments = CommandLine.arguments
if arguments.count == 3, let version = Int(arguments[2]) {
    let tree = try SampleTree.version(version)
    let outcome = try Output(folder: arguments[1]).write(tree)
    print(outcome.blocking.map { "\($0.path): \($0.state)" }.joined(separator: "\n"))
}
