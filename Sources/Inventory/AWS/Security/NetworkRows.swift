import HCL

/// Rules of security groups and of network ACLs, and routes to the internet.
extension SecurityReader {
    /// Adds the rows of one resource that says which traffic may pass. Other types add none.
    mutating func readNetwork(of resource: ResourceInstance) {
        let values = resource.values
        switch resource.type {
        case "aws_vpc_security_group_ingress_rule": addRule(resource, rule: values, direction: "ingress")
        case "aws_vpc_security_group_egress_rule": addRule(resource, rule: values, direction: "egress")
        case "aws_security_group_rule":
            addRule(resource, rule: values, direction: values["type"]?.asString ?? "ingress")
        // The rules of a group or ACL may stand inside it, as blocks or as one value. Where that value is known
        // later, one row stands for all rules of the direction.
        case "aws_security_group", "aws_default_security_group", "aws_network_acl", "aws_default_network_acl":
            for direction in ["ingress", "egress"] {
                for rule in resource.blocks(direction) {
                    if let members = rule.members {
                        addRule(resource, rule: members, direction: direction, isInline: true)
                    }
                }
                if case .deferred(let deferred)? = values[direction] {
                    add(
                        resource, topic: .reachability, aspect: direction, text: "(\(deferred.residual.source))",
                        extents: [.unknown(deferred.residual.source)])
                }
            }
        case "aws_network_acl_rule":
            addRule(resource, rule: values, direction: values["egress"]?.asBool == true ? "egress" : "ingress")
        case "aws_route": addRoute(resource, values)
        case "aws_route_table", "aws_default_route_table":
            for route in resource.blocks("route") { addRoute(resource, route.members ?? Members()) }
        default: break
        }
    }

    /// Adds the row of one rule.
    ///
    /// - Parameters:
    ///   - rule: the arguments of the rule, by whichever of the names that AWS has for the same thing.
    ///   - direction: `ingress` or `egress`.
    ///   - isInline: whether the rule stands inside its group, which then need not be named.
    private mutating func addRule(
        _ resource: ResourceInstance, rule: Members, direction: String, isInline: Bool = false
    ) {
        // Only the rules of an ACL have an action: those of a group always allow.
        let isACL = rule["action"] != nil || rule["rule_action"] != nil
        let isDenial = (rule["action"] ?? rule["rule_action"])?.asString?.lowercased() == "deny"
        let sources = Self.sources(rule)
        let (ports, portText) = Self.ports(rule)
        let proto = SecurityText.text(rule["ip_protocol"] ?? rule["protocol"] ?? .null)
        let group = isACL || isInline ? "" : Self.group(of: rule)
        let end = direction == "ingress" ? "from" : "to"
        let word = isDenial ? "deny " : ""
        let text =
            "\(word)\(proto == "-1" ? "everything" : "\(proto) \(portText)") \(end) \(SecurityText.joined(sources))\(group)"
        add(
            resource, topic: .reachability, aspect: direction + Self.ordinal(rule), text: text,
            extents: [.sources(Set(sources)), ports, .patterns([proto == "-1" ? "*" : proto])],
            absence: isDenial ? .open : .closed, isDenial: isDenial)
    }

    /// What tells the rules of an ACL apart: their numbers, in whose order AWS tries them. Rules of a group have
    /// none, since they only add up.
    private static func ordinal(_ rule: Members) -> String {
        (rule["rule_no"] ?? rule["rule_number"])?.asInt.map { " \($0)" } ?? ""
    }

    /// From where, or to where, a rule lets pass: ranges, prefix lists, other groups, or the group itself. Sorted.
    private static func sources(_ rule: Members) -> [String] {
        var sources: [String] = []
        for name in [
            "cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id", "cidr_blocks",
            "ipv6_cidr_blocks", "prefix_list_ids", "source_security_group_id", "security_groups", "cidr_block",
            "ipv6_cidr_block",
        ] {
            sources += SecurityText.texts(rule[name])
        }
        if rule["self"]?.asBool == true { sources.append("itself") }
        return sources.sorted()
    }

    /// The ports of a rule, as an extent and as a text. A rule for all protocols has all ports, whatever its
    /// arguments say.
    private static func ports(_ rule: Members) -> (Extent, String) {
        let proto = (rule["ip_protocol"] ?? rule["protocol"])?.asString
        let (from, to) = (rule["from_port"] ?? .null, rule["to_port"] ?? .null)
        if proto == "-1" || proto == "all" { return (.ports(from: 0, to: 65535), "") }
        guard let low = from.asInt, let high = to.asInt else {
            let text = "\(SecurityText.text(from))-\(SecurityText.text(to))"
            return (.unknown(text), text)
        }
        return (.ports(from: low, to: high), low == high ? String(low) : "\(low)-\(high)")
    }

    /// To which group a rule belongs that is a resource of its own, as the end of a text; empty where it names none.
    private static func group(of rule: Members) -> String {
        guard let group = rule["security_group_id"], !group.isNull else { return "" }
        return ", group \(SecurityText.text(group))"
    }

    /// Adds the row of one route: where it leads, and by what. A route without a target or a range adds none.
    private mutating func addRoute(_ resource: ResourceInstance, _ route: Members) {
        let target = [
            "gateway_id", "nat_gateway_id", "transit_gateway_id", "vpc_peering_connection_id",
            "egress_only_gateway_id", "network_interface_id", "vpc_endpoint_id",
        ]
        .lazy.compactMap { name in route[name].flatMap { $0.isNull ? nil : (name, SecurityText.text($0)) } }
        .first { !$0.1.isEmpty }
        let range = [
            "destination_cidr_block", "destination_ipv6_cidr_block", "cidr_block", "ipv6_cidr_block",
            "destination_prefix_list_id",
        ]
        .lazy.map { SecurityText.text(route[$0] ?? .null) }.first { !$0.isEmpty }
        guard let target, let range else { return }
        // Only through an internet gateway, or a virtual private gateway, can somebody outside open a connection. A
        // NAT gateway lets out only.
        let isOpen = target.0 == "gateway_id" && AddressRange.isEverything(range)
        add(
            resource, topic: .reachability, aspect: "route \(range)", text: "to \(range) by \(target.1)",
            extents: [.level(isOpen ? 1 : 0)])
    }
}
