import Diagnostics
import FileTree
import HCL

/// The settings of the backend at one place. Those that read nothing of a unit are worked out once for all units of the
/// place.
struct PlacedSettings {
    let settings: StateSettings
    let names: PlaceNames
    /// The values of the settings that read nothing of a unit, by their positions; nil for the others.
    private let shared: [Value?]
    /// The place in the identities of all states; nil where it is another for each unit.
    private let location: String?
    /// The position of the key among the settings; nil where the estate does not say one.
    private let key: Int?

    init(_ settings: StateSettings, _ names: PlaceNames) {
        self.settings = settings
        self.names = names
        let values = settings.all.map { setting -> Value? in
            if setting.readsUnit { return nil }
            return setting.constant ?? Self.value(of: setting.expression, "", names)
        }
        shared = values
        key = settings.all.firstIndex { $0.name == settings.backend.keyName }
        let positions = settings.backend.placeNames.map { name in
            settings.all.firstIndex { $0.name == name }
        }
        let isShared = positions.allSatisfy { position in position.map { values[$0] != nil } ?? true }
        let texts = positions.map { position in position.flatMap { values[$0]?.identityText } ?? "" }
        location = isShared ? StateSettings.location(texts) : nil
    }

    private static func value(of expression: Expression, _ path: String, _ names: PlaceNames) -> Value {
        var evaluator = Evaluator(scope: StateScope(reader: .unit(.init(placed: names, path: path))))
        return evaluator.evaluate(expression)
    }

    private func value(_ position: Int, for path: String) -> Value {
        shared[position] ?? Self.value(of: settings.all[position].expression, path, names)
    }

    /// The key that the estate does not say: the unit's folder and `terraform.tfstate`.
    private func usualKey(for path: String) -> String {
        String(joining: names.place.folder(ofUnit: path), "/terraform.tfstate")
    }

    /// The settings for one unit.
    func values(for path: String) -> [(name: String, value: Value)] {
        var values = settings.all.enumerated().map { position, setting in
            (name: setting.name, value: value(position, for: path))
        }
        if key == nil { values.append((settings.backend.keyName, .string(usualKey(for: path)))) }
        return values
    }

    /// What a unit's own `state` block that names a backend need not say.
    func baseValues(of backend: Backend, for path: String) -> [(name: String, value: Value)] {
        backend.isNone || !backend.hasUsualKey ? [] : [(backend.keyName, .string(usualKey(for: path)))]
    }

    /// Where a unit's state lies by these settings.
    func identity(for path: String) -> StateIdentity {
        guard let location else { return StateSettings.identity(values(for: path), settings.backend) }
        let text = key.map { value($0, for: path).identityText ?? "" } ?? usualKey(for: path)
        return StateIdentity(backend: settings.backend.name, place: location, key: text)
    }
}
