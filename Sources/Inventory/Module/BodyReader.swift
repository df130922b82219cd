import HCL

/// Sets the arguments and blocks of a body against what the provider declares.
enum BodyReader {
    /// Terraform's own arguments of a `resource` or `data` block, which the provider does not see.
    private static let metaArguments: Set = ["count", "for_each", "provider", "depends_on"]
    private static let metaBlocks: Set = ["lifecycle", "provisioner", "connection"]

    /// The plan of a body: each argument and block with what the provider declares of it.
    ///
    /// - Parameters:
    ///   - schema: nil where tfgen does not know the type.
    ///   - isResource: whether it is the outermost body, where Terraform's own words stand too.
    static func plan(_ body: Body, _ schema: BlockSchema?, isResource: Bool) -> BodyPlan {
        var arguments: [BodyPlan.Argument] = []
        for attribute in body.attributes where !isResource || !metaArguments.contains(attribute.name) {
            arguments.append(argument(attribute, schema?.attribute(attribute.name)))
        }
        // Blocks of one name are one group, also where blocks of another name stand between them.
        var names: [String] = []
        var groups: [String: [BodyPlan.Block]] = [:]
        for block in body.blocks where !isResource || !metaBlocks.contains(block.type) {
            let dynamic = block.type == "dynamic" ? block.labels.first?.text : nil
            let name = dynamic ?? block.type
            let nested = self.nested(name, in: schema)
            guard let own = self.block(block, isDynamic: dynamic != nil, nested) else { continue }
            if groups[name] == nil { names.append(name) }
            groups[name, default: []].append(own)
        }
        return BodyPlan(
            arguments: arguments,
            groups: names.map {
                BodyPlan.Group(name: $0, schema: nested($0, in: schema), blocks: groups[$0] ?? [])
            }, schema: schema)
    }

    /// An argument, with its value where the expression reads nothing. Such a value is converted once here, not for
    /// each unit.
    private static func argument(_ attribute: Attribute, _ schema: BlockSchema.Attribute?) -> BodyPlan.Argument {
        var constant = Constant.value(of: attribute.expression)
        if let value = constant, let schema { constant = try? value.converted(to: schema.type).get() }
        return BodyPlan.Argument(
            name: attribute.name, expression: attribute.expression, schema: schema, constant: constant)
    }

    /// What the provider says of the blocks of a name: a kind of block, or an attribute that may be written as
    /// blocks.
    private static func nested(_ name: String, in schema: BlockSchema?) -> BlockSchema.Nested? {
        guard let schema else { return nil }
        return schema.block(name) ?? schema.attribute(name).flatMap { BlockSchema.Nested(blocksOf: $0) }
    }

    /// One block, written out or `dynamic`. Nil for a `dynamic` block without `for_each` or `content`, which
    /// Terraform refuses.
    private static func block(_ block: Block, isDynamic: Bool, _ nested: BlockSchema.Nested?) -> BodyPlan.Block? {
        guard isDynamic else {
            return BodyPlan.Block(
                body: plan(block.body, nested?.block, isResource: false), dynamic: nil,
                label: block.labels.first?.text)
        }
        guard let forEach = block.body.attribute("for_each"),
            let content = block.body.blocks.first(where: { $0.type == "content" })
        else { return nil }
        // Without `iterator` the name of the block is that of the iterator.
        let iterator = block.body.attribute("iterator")?.expression.span.text ?? block.labels.first?.text ?? ""
        return BodyPlan.Block(
            body: plan(content.body, nested?.block, isResource: false),
            dynamic: BodyPlan.Dynamic(forEach: forEach.expression, iterator: iterator), label: nil)
    }
}

extension Body {
    /// Calls `visit` with the expression of every attribute of this body and of the blocks inside it.
    func eachExpression(_ visit: (Expression) -> Void) {
        for item in items {
            switch item {
            case .attribute(let attribute): visit(attribute.expression)
            case .block(let block): block.body.eachExpression(visit)
            }
        }
    }
}
