import Diagnostics
import HCL

/// What units create: a module is evaluated for a unit's inputs, without provider, state or network.
package enum Inventory {
    /// A module of some files, read once. `folder` is relative to the folder of all paths, `""` for that itself.
    package static func prepare(_ files: any ModuleFiles, folder: String) -> PreparedModule {
        ModuleReader.module(files, folder: folder)
    }

    /// The resources of a module for the inputs of one unit, which may be deferred. Pure: the same arguments always give the same.
    package static func resources(
        of module: PreparedModule, files: any ModuleFiles, inputs: [String: Value], place: PlaceFacts
    ) -> ModuleResources {
        let evaluation = Evaluation(place: place, files: FilesBelow(files: files, folder: module.folder))
        let root = ModuleInstance(module, evaluation, address: "", folder: ".", inputs: .given(inputs))
        var result = ModuleResources()
        root.list(into: &result, uncertainty: nil)
        let span = module.outputs.first?.expression.span
        for (index, output) in module.outputs.enumerated() {
            result.outputs.append((output.name, root.output(index, at: span ?? output.expression.span)))
        }
        result.problems = module.problems + evaluation.problems
        return result
    }
}

extension ModuleInstance {
    /// Adds the resources of this module and of those that it calls. `uncertainty`: of the call itself.
    func list(into result: inout ModuleResources, uncertainty: Uncertainty?) {
        prepareInOrder()
        for (index, plan) in module.resources.enumerated() {
            guard let values = resource(index, at: plan.span) else { continue }
            list(values, of: plan, outer: uncertainty, into: &result)
        }
        for (index, plan) in module.calls.enumerated() {
            guard let values = call(index, at: plan.span) else { continue }
            if case .unknown(let source, let reason) = plan.source {
                result.unknownModules.append(
                    UnknownModule(address: callAddress(plan, .none), source: source, reason: reason))
            }
            var own = uncertainty
            if case .uncertain(_, let reason) = values.repetition { own = reason }
            for instance in values.instances { instance.list(into: &result, uncertainty: own) }
        }
    }

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
            result.resources.append(
                ResourceInstance(
                    address: path(of: plan, key), module: address, mode: plan.mode, type: plan.type, name: plan.name,
                    key: key, values: instance, uncertainty: uncertainty, lifecycle: plan.lifecycle,
                    provider: plan.provider, span: plan.span, schema: plan.schema))
        }
    }
}
