using System.Reflection;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>
/// What a compiled type really uses: in its base types, fields, signatures, attributes, locals, catch clauses and instructions.
/// Only constants leave no trace: the compiler copies them.
/// </summary>
internal static class TypeUses
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The types that a type uses; of generic ones the definition, and each argument.</summary>
    public static IEnumerable<Type> Of(Type type) =>
        Direct(type).Concat(MethodsOf(type).SelectMany(Direct)).SelectMany(Flatten).Distinct();

    /// <summary>The methods, constructors and accessors that a type's code calls or takes the address of.</summary>
    public static IEnumerable<MethodBase> CalledBy(Type type) => MethodsOf(type).SelectMany(Instructions.MembersIn).OfType<MethodBase>();

    /// <summary>A type with the types inside it, the compiler's own among them (lambdas, iterators, async methods).</summary>
    public static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(Declared).SelectMany(WithNested).Prepend(type);

    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    private static IEnumerable<Type?> Direct(Type type) =>
    [
        type.BaseType,
        .. type.GetInterfaces(),
        .. ConstraintsOf(type.GetGenericArguments()),
        .. type.GetFields(Declared).Select(field => field.FieldType),
        .. AttributesOf(type),
        .. type.GetMembers(Declared).Where(member => member is not Type).SelectMany(AttributesOf),
    ];

    private static IEnumerable<Type?> Direct(MethodBase method) =>
    [
        (method as MethodInfo)?.ReturnType,
        .. method.GetParameters().Select(parameter => parameter.ParameterType),
        .. method.GetParameters().SelectMany(parameter => AttributesOf(parameter.GetCustomAttributesData())),
        .. ConstraintsOf(method.IsGenericMethodDefinition ? method.GetGenericArguments() : []),
        .. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [],
        .. method.GetMethodBody()?.ExceptionHandlingClauses
            .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType) ?? [],
        .. Instructions.MembersIn(method).SelectMany(TypesIn),
    ];

    private static IEnumerable<Type?> TypesIn(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodBase method => [method.DeclaringType, .. method.IsGenericMethod ? method.GetGenericArguments() : []],
        _ => [member.DeclaringType],
    };

    private static IEnumerable<Type> ConstraintsOf(IEnumerable<Type> arguments) =>
        arguments.Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints());

    private static IEnumerable<Type> AttributesOf(MemberInfo member) => AttributesOf(member.GetCustomAttributesData());

    private static IEnumerable<Type> AttributesOf(IEnumerable<CustomAttributeData> attributes) => attributes.SelectMany(attribute =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.TypedValue))
            .Select(argument => argument.Value).OfType<Type>()
            .Prepend(attribute.AttributeType));

    private static IEnumerable<Type> Flatten(Type? type) => type switch
    {
        null or { IsGenericParameter: true } => [],
        { HasElementType: true } => Flatten(type.GetElementType()),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Flatten).Prepend(type.GetGenericTypeDefinition()),
        _ => [type],
    };
}
