import Catalog
import HCL

/// Makes the mocks of the outputs that a unit reads: the values with which Terragrunt plans before the other units
/// exist. A mock has everything that is read of the output, since otherwise nothing could be planned, and nothing
/// else.
struct MockAccesses {
    private var reader = ShapeReader()

    /// Takes into account how an input reads outputs. `type` is that of the variable that gets the value.
    mutating func add(_ value: Value, as type: Type) { reader.read(value, as: type) }

    /// The mock of an output, as yet for no place: what the module's contract gives or, where it gives none, an example of the output's
    /// type. Where the type is not known either, a value that can be read as the inputs read it, of the shape that the
    /// module's text tells.
    func mock(of output: ModuleOutput, read reference: OutputReference) -> Value {
        let shape = reader.shapes[reference] ?? .anything
        guard output.mock != nil || output.type != .any else {
            return shape.refined(by: ReadShape(output.shape)).value(named: output.name)
        }
        let mock = output.mock ?? output.type.exampleValue(named: output.name)
        return shape.fitted(mock, output.type, named: output.name)
    }
}
