/// Addresses to folders of the live tree, and back.
extension Estate {
    /// The folder below the live tree of an address, also of one that the estate no longer has; `nil` where the text is
    /// no address.
    package func folder(ofAddress address: String) -> String? {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, parts.allSatisfy(PathRule.isComponent) else { return nil }
        let account = declarations.accounts.first { $0.layer.name == parts[0] }
        let layout = declarations.layout
        if let account, account.environments.isEmpty {
            let plain = layout ?? .plain
            let folder = plain.folder(
                account: parts[0], environment: account.environment?.name ?? parts[0], region: Self.region(parts[1]))
            return Layout.join(folder, parts[2...].joined(separator: "/"))
        }
        guard parts.count >= 4 || account == nil else { return nil }
        if account == nil, AWSRegion.zones[parts[1]] != nil {
            let folder = (layout ?? .plain).folder(account: parts[0], environment: parts[0], region: parts[1])
            return Layout.join(folder, parts[2...].joined(separator: "/"))
        }
        guard parts.count >= 4 else { return nil }
        let folder = (layout ?? .withEnvironment).folder(
            account: parts[0], environment: parts[1], region: Self.region(parts[2]))
        return Layout.join(folder, parts[3...].joined(separator: "/"))
    }

    /// The region of an address as the layout takes it.
    private static func region(_ part: String) -> String? { part == Place.global ? nil : part }

    /// The address of a unit's folder below the live tree, as far as the estate still has the account and the region; of
    /// others, what the layout makes of the folder.
    package func address(ofFolder folder: String) -> String? {
        let best = places.filter { $0.folder.isEmpty || folder.hasPrefix($0.folder + "/") }.max {
            $0.folder.utf8.count < $1.folder.utf8.count
        }
        if let best {
            let path = best.folder.isEmpty ? folder : String(folder.dropFirst(best.folder.count + 1))
            return best.unitAddress(path).description
        }
        let layout = declarations.layout ?? .plain
        return layout.address(ofFolder: folder)
    }
}
