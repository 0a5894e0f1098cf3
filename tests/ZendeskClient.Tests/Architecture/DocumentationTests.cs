using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace Zendesk.Tests.Architecture;

/// <summary>
/// What an editor shows of the public API. That every public member has a comment at all is the compiler's to check (CS1591).
/// </summary>
public sealed class DocumentationTests
{
    private static readonly XElement[] Members =
        [.. XDocument.Load(Path.Combine(AppContext.BaseDirectory, "ZendeskClient.xml"))
            .Descendants("member")
            .Where(member => !member.Elements("inheritdoc").Any())];

    [Fact]
    public void Every_parameter_of_a_public_member_is_explained() => Assert.All(
        Public(), method => Assert.Equal(method.ParameterNames, DocumentedIn(method.Comment, "param")));

    [Fact]
    public void Every_result_of_a_public_method_is_explained() => Assert.All(
        Public().Where(method => method.HasResult),
        method => Assert.True(TextOf(method.Comment, "returns").Length > 0, $"{method.Id} has no <returns>"));

    [Fact]
    public void Every_summary_of_a_public_member_is_a_sentence() => Assert.All(
        Public(), method => Assert.EndsWith(".", TextOf(method.Comment, "summary"), StringComparison.Ordinal));

    private static List<Documented> Public()
    {
        var found = typeof(ZendeskClient).Assembly.GetExportedTypes().SelectMany(Of).ToList();
        Assert.NotEmpty(found);
        return found;
    }

    private static IEnumerable<Documented> Of(Type type) =>
        from method in type.GetMembers(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>()
        let comment = CommentOf(type, method)
        where comment is not null
        select new Documented(
            comment,
            [.. method.GetParameters().Select(parameter => parameter.Name!)],
            method is MethodInfo { IsSpecialName: false } info && info.ReturnType != typeof(void));

    /// <summary>By name and number of parameters: no two public methods of one type have both in common but for their types.</summary>
    private static XElement? CommentOf(Type type, MethodBase method)
    {
        var name = $"M:{type.FullName}.{(method.IsConstructor ? "#ctor" : method.Name)}";
        return Array.Find(Members, member => IsOf(member.Attribute("name")!.Value, name) && Fits(member, method));
    }

    private static bool IsOf(string id, string name) =>
        id.StartsWith(name, StringComparison.Ordinal) && (id.Length == name.Length || id[name.Length] is '(' or '`');

    private static bool Fits(XElement member, MethodBase method)
    {
        var id = member.Attribute("name")!.Value;
        var types = id.Contains('(', StringComparison.Ordinal) ? id[(id.IndexOf('(', StringComparison.Ordinal) + 1)..] : "";
        return method.GetParameters().All(parameter => parameter.ParameterType.IsGenericType || parameter.ParameterType.IsGenericParameter
            || types.Contains(parameter.ParameterType.FullName!.Replace('+', '.'), StringComparison.Ordinal))
            && method.GetParameters().Length == Depth(types);
    }

    /// <summary>How many parameters a list of their types has.</summary>
    private static int Depth(string types)
    {
        var (count, depth) = (types.Length == 0 ? 0 : 1, 0);
        foreach (var letter in types)
        {
            depth += letter is '{' or '[' ? 1 : letter is '}' or ']' ? -1 : 0;
            count += letter == ',' && depth == 0 ? 1 : 0;
        }
        return count;
    }

    private static IEnumerable<string> DocumentedIn(XElement comment, string element) =>
        comment.Elements(element).Where(one => one.Value.Trim().Length > 0).Select(one => one.Attribute("name")!.Value);

    private static string TextOf(XElement comment, string element) => comment.Element(element)?.Value.Trim() ?? "";

    private sealed record Documented(XElement Comment, string[] ParameterNames, bool HasResult)
    {
        public string Id => Comment.Attribute("name")!.Value;

        public override string ToString() => Id;
    }
}
