/// Addresses to folders of the live tree, and back.
extension Estate {
    /// The folder below the live tree of an address, which may be one that the estate no longer has. Nil where the
    /// text is not an address.
    package func folder(ofAddress address: String) -> String? {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, parts.allSatisfy(PathRule.isComponent) else { return nil }
        let account = declarations.accounts.first { $0.layer.name == parts[0] }
        let layout = declarations.layout(of: account)
        // Whether the second part is an environment or a region depends on the account. Of an account that is gone,
        // the second part is a region where AWS has one of this name.
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

    /// The region as the layout takes it: nil for the global place.
    private static func region(_ part: String) -> String? { part == Place.global ? nil : part }

    /// The address of a unit's folder below the live tree. Where the estate no longer has the place, it is what the
    /// layout says of the folder; nil where it does not fit the layout.
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
