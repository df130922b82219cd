import Diagnostics
import HCL

/// What units create: a module is evaluated for a unit's inputs, as `terraform plan` would with an empty state, but
/// without provider, credentials, state or network (README, "What units create"). What only a provider or an apply
/// can know stays deferred.
package enum Inventory {
    /// Reads the text of a module once, so that it can be evaluated for many units.
    ///
    /// - Parameters:
    ///   - files: the files of the module and of the modules that it calls.
    ///   - folder: the module's folder, relative to the folder of all paths of `files`; `""` is that folder itself.
    package static func prepare(_ files: any ModuleFiles, folder: String) -> PreparedModule {
        PreparedModuleReader.module(files, folder: folder)
    }

    /// The resources of a module for the inputs of one unit. Pure: the same arguments always give the same.
    ///
    /// - Parameters:
    ///   - files: where `file` and `templatefile` of the module read; the same files that `module` was prepared from.
    ///   - inputs: the unit's inputs by the names of the module's variables. A value may be deferred, or have
    ///     deferred parts.
    ///   - place: what is known of the unit's account and region.
    /// - Returns: the resources and outputs. Faults of the module or of its inputs are in `problems`; nothing is
    ///   thrown.
    package static func resources(
        of module: PreparedModule, files: any ModuleFiles, inputs: [String: Value], place: PlaceFacts
    ) -> ModuleResources {
        let evaluation = Evaluation(place: place, files: FilesBelow(files: files, folder: module.folder))
        let root = ModuleInstance(module, evaluation, address: "", folder: ".", inputs: .given(inputs))
        var result = ModuleResources()
        root.list(into: &result, uncertainty: nil)
        // The span matters for messages alone: outputs that go in a circle are shown at the first of them.
        let span = module.outputs.first?.expression.span
        for (index, output) in module.outputs.enumerated() {
            result.outputs.append((output.name, root.output(index, at: span ?? output.expression.span)))
        }
        result.problems = module.problems + evaluation.problems
        return result
    }
}

extension ModuleInstance {
    /// Adds the resources of this module and of those that it calls to `result`, in the order of the text.
    ///
    /// - Parameter uncertainty: why it is not known whether this module is there at all; nil where it is. Each
    ///   resource in it that has no uncertainty of its own gets this one.
    func list(into result: inout ModuleResources, uncertainty: Uncertainty?) {
        prepareInOrder()
        for (index, plan) in module.resources.enumerated() {
            guard let values = resource(index, at: plan.span) else { continue }
            list(values, of: plan, outer: uncertainty, into: &result)
        }
        for (index, plan) in module.calls.enumerated() {
            guard let values = call(index, at: plan.span) else { continue }
            // A call whose text is not at hand gives no resources. It is listed, so that nobody takes the list for
            // complete.
            if case .unknown(let source, let reason) = plan.source {
                result.unknownModules.append(
                    UnknownModule(address: callAddress(plan, .none), source: source, reason: reason))
            }
            var own = uncertainty
            if case .uncertain(_, let reason) = values.repetition { own = reason }
            for instance in values.instances { instance.list(into: &result, uncertainty: own) }
        }
    }

    /// Adds one entry for each instance of a block. `outer` is the uncertainty of the module around; the block's own
    /// uncertainty, where it has one, stands instead.
    private func list(
        _ values: ResourceValues, of plan: ResourcePlan, outer: Uncertainty?, into result: inout ModuleResources
    ) {
        var (keys, uncertainty): ([InstanceKey], Uncertainty?) = ([.none], outer)
        switch values.repetition {
        case .single: break
        case .several(let items, _): keys = items.map(\.instance)
        case .uncertain(let item, let own): (keys, uncertainty) = ([item.instance], own)
        }
        for (key, instance) in zip(keys, values.instances) {
            let path = path(of: plan, key)
            result.resources.append(
                ResourceInstance(
                    address: path, module: address, mode: plan.mode, type: plan.type, name: plan.name, key: key,
                    values: instance, blocksInPart: evaluation.blocksInPart[path] ?? [:], uncertainty: uncertainty,
                    lifecycle: plan.lifecycle, provider: plan.provider, span: plan.span, schema: plan.schema))
        }
    }
}
