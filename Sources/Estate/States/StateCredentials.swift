import Diagnostics
import HCL

extension Backend {
    /// The settings that say with which credentials a state is read; nil for backends of which this is not known.
    var credentialNames: Set<String>? {
        switch name {
        case "s3": ["assume_role", "role_arn", "assume_role_with_web_identity", "profile"]
        case "gcs": ["credentials", "impersonate_service_account", "access_token"]
        default: nil
        }
    }
}

extension StateResolver {
    /// Whether the settings of a unit's state say with which credentials it is read. For a backend without such
    /// settings the answer is true, so that nothing is reported.
    func namesCredentials(of slot: UnitSlot, _ names: PlaceNames) -> Bool {
        var ignored: [Diagnostic] = []
        let placed = PlacedSettings(settings, names)
        let state = state(of: slot, placed, into: &ignored)
        guard let words = state.backend.credentialNames else { return true }
        let all = state.settings ?? placed.values(for: slot.path)
        return all.contains {
            words.contains($0.name) && !$0.value.isNull && $0.value.members?["role_arn"]?.isNull != true
        }
    }
}
