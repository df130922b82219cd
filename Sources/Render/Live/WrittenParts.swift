import Diagnostics
import Estate
import HCL

/// Keeps parts of files that many files have, so that each is written once. It saves time only: what is written does
/// not depend on what was written before.
///
/// Belongs to one task.
package final class WrittenParts {
    /// The dependencies of a unit, and its path, which decides the relative paths in the blocks.
    private struct Place: Hashable {
        let dependencies: ObjectIdentifier
        let path: String
    }

    /// A value as it is written for a variable of a module. The variable's type decides the order of an object's
    /// members.
    private struct Written: Hashable {
        let cell: ObjectIdentifier
        let module: ObjectIdentifier
    }

    private var headers: [ObjectIdentifier: [UInt8]] = [:]
    private var values: [Written: [UInt8]?] = [:]
    private var dependencies: [Place: [[UInt8]]] = [:]

    package init() {}

    /// The first line of a file that comes from the file of a span, and a blank line.
    func header(of span: Span) -> [UInt8] {
        let key = ObjectIdentifier(span.file)
        if let known = headers[key] { return known }
        var out = HCLWriter()
        out.comment(LiveTree.header(LiveTree.fileName(span)))
        out.gap()
        let text = out.finish()
        headers[key] = text
        return text
    }

    /// The value of an input as it is written in a unit's file; nil for one that is not, since Terraform reads `TF_VAR_NAME` by
    /// itself. Values with outputs are written anew where the unit calls another one otherwise than most units do.
    func value(of input: Unit.Input, in unit: Unit) -> [UInt8]? {
        guard case .word(let cell, _) = input.origin, !cell.isDeferred || unit.sharedDependencies.haveUsualLabels else {
            return Self.text(of: input, in: unit)
        }
        let key = Written(cell: ObjectIdentifier(cell), module: ObjectIdentifier(unit.interface))
        if let known = values[key] { return known }
        let text = Self.text(of: input, in: unit)
        values[key] = .some(text)
        return text
    }

    private static func text(of input: Unit.Input, in unit: Unit) -> [UInt8]? {
        if input.isOwnEnvironment { return nil }
        return write(unit.named(input.handedOver(to: unit)), as: input.type(in: unit))
    }

    private static func write(_ value: Value, as type: Type) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(48)
        value.write(into: &text, indent: 2, as: type, heredocs: true)
        return text
    }

    /// The blocks of a unit's dependencies. Where all are on units of the same place, they depend on the unit's path
    /// alone and are kept.
    func dependencies(
        of unit: Unit, _ write: (Unit.Dependency, inout HCLWriter) -> Void
    ) -> [[UInt8]] {
        let all = unit.dependencies
        guard !all.isEmpty else { return [] }
        let isLocal = all.allSatisfy { $0.unit.place == nil }
        let key = Place(dependencies: ObjectIdentifier(unit.sharedDependencies), path: unit.address.path)
        if isLocal, let known = dependencies[key] { return known }
        let blocks = all.map { dependency in
            var out = HCLWriter()
            write(dependency, &out)
            return out.finish()
        }
        if isLocal { dependencies[key] = blocks }
        return blocks
    }
}

extension Unit.Input {
    /// The value as it has to be written so that the module gets what the estate says. See `Handover`.
    fileprivate func handedOver(to unit: Unit) -> Value {
        unit.interface.handovers[variable].written(value)
    }

    /// The type of the variable.
    fileprivate func type(in unit: Unit) -> Type { unit.interface.types[variable] }
}
