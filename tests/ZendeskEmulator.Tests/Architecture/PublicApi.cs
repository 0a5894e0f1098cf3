using System.Reflection;
using System.Runtime.CompilerServices;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>The public surface of an assembly as lines: one for each type, one for each member.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(LinesOf).Order(StringComparer.Ordinal);

    private static IEnumerable<string> LinesOf(Type type) =>
        type.GetMembers(Declared).Where(member => member is not Type && member.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Select(LineOf).OfType<string>()
            .Select(line => $"{type.FullName}.{line}")
            .Prepend($"{type.FullName} : {KindOf(type)}");

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => $"sealed class, {NameOf(type.BaseType!)}",
        _ => $"class, {NameOf(type.BaseType!)}",
    };

    private static string? LineOf(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true } constant when IsVisible(constant.Attributes) => $"{constant.Name} = {constant.GetRawConstantValue()}",
        FieldInfo field when IsVisible(field.Attributes) && !field.IsSpecialName => $"{field.Name} : {NameOf(Nullability.Create(field))}",
        ConstructorInfo made when IsVisible(made) => $"new({ParametersOf(made)})",
        MethodInfo { IsSpecialName: false } method when IsVisible(method) =>
            $"{OverridingOf(method)}{method.Name}({ParametersOf(method)}) : {NameOf(Nullability.Create(method.ReturnParameter))}",
        PropertyInfo property when AccessorsOf(property) is { Length: > 0 } accessors =>
            $"{OverridingOf(property.GetMethod)}{property.Name} {{ {accessors} }} : {NameOf(Nullability.Create(property))}",
        EventInfo { AddMethod: { } add } raised when IsVisible(add) => $"event {raised.Name}",
        _ => null,
    };

    /// <summary>Whether a derived class can, or has to, override a member of a class; taking that away breaks callers too.</summary>
    private static string OverridingOf(MethodInfo? member) => member switch
    {
        null or { DeclaringType.IsInterface: true } => "",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false, DeclaringType.IsSealed: false } when member.GetBaseDefinition() == member => "virtual ",
        _ => "",
    };

    private static string AccessorsOf(PropertyInfo property)
    {
        var get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        var set = property.SetMethod is { } setter && IsVisible(setter) ? IsInit(setter) ? "init; " : "set; " : "";
        return (get + set).TrimEnd();
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static string ParametersOf(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{NameOf(Nullability.Create(parameter))} {parameter.Name}{(parameter.IsOptional ? " = default" : "")}"));

    private static string NameOf(NullabilityInfo info)
    {
        var arguments = info.GenericTypeArguments;
        var name = info.Type.IsGenericType && arguments.Length > 0 && Nullable.GetUnderlyingType(info.Type) is null
            ? $"{info.Type.Name.Split('`')[0]}<{string.Join(", ", arguments.Select(NameOf))}>"
            : NameOf(info.Type);
        return !info.Type.IsValueType && info.ReadState == NullabilityState.Nullable ? name + "?" : name;
    }

    private static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? NameOf(value) + "?"
        : Keywords.TryGetValue(type, out var keyword) ? keyword
        : type.IsArray ? NameOf(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;
}
