using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace BackPainBot.Architecture.Tests;

/// <summary>Our assemblies as they were built.</summary>
internal static class Assemblies
{
    public const string Core = "BackPainBot.Core";
    public const string Conversations = "BackPainBot.Conversations";
    public const string Storage = "BackPainBot.Storage";
    public const string Channels = "BackPainBot.Channels";
    public const string Host = "BackPainBot";

    public static readonly IReadOnlyList<string> All = [Core, Conversations, Storage, Channels, Host];

    public static ModuleDefinition Read(string name) => ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));

    /// <summary>Types that people wrote: neither the compiler's (as that around the statements of Program.cs) nor a generator's.</summary>
    public static IEnumerable<TypeDefinition> Written(ModuleDefinition module) =>
        module.GetAllTypes().Where(t => !IsGenerated(t) && t != module.EntryPoint?.DeclaringType);

    /// <summary>Every type that the type names: in its shape, its members, and what their bodies do.</summary>
    public static IEnumerable<TypeReference> Uses(TypeDefinition type) =>
        Shape(type).Concat(type.Methods.SelectMany(OfMethod)).SelectMany(Parts);

    public static IEnumerable<Instruction> Instructions(TypeDefinition type) =>
        type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions);

    /// <summary>Nested types have no namespace of their own.</summary>
    public static string NamespaceOf(TypeReference type) => type.DeclaringType is { } outer ? NamespaceOf(outer) : type.Namespace;

    private static IEnumerable<TypeReference?> Shape(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.Fields.Select(f => f.FieldType),
        .. type.Properties.Select(p => p.PropertyType),
        .. type.CustomAttributes.Select(a => a.AttributeType),
        .. type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
    ];

    private static IEnumerable<TypeReference?> OfMethod(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(p => p.ParameterType),
        .. method.CustomAttributes.Select(a => a.AttributeType),
        .. method.HasBody ? method.Body.Variables.Select(v => v.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(OfInstruction) : [],
    ];

    private static IEnumerable<TypeReference?> OfInstruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference member => [member.DeclaringType],
        _ => [],
    };

    /// <summary>A list of muscles names the list and the muscle.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification made => Parts(made.ElementType),
        _ => [type],
    };

    private static bool IsGenerated(TypeDefinition type) =>
        type.Name.StartsWith('<')
        || type.CustomAttributes.Any(a => a.AttributeType.Name is "GeneratedCodeAttribute" or "CompilerGeneratedAttribute")
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}
