using System.Text.RegularExpressions;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>
/// Public types live in the root namespace, whatever folder their file is in. For the order of folders a public type
/// counts for the folder of its file.
/// </summary>
internal static partial class PublicTypes
{
    private static readonly Dictionary<string, string> Folders = Repository.LibraryFiles
        .SelectMany(file => Declared(file).Where(type => type.IsPublic).Select(type => (type.Name, file.FolderAsNamespace)))
        .ToDictionary(type => type.Name, type => FolderOrder.FolderOf(type.FolderAsNamespace));

    /// <summary>The folder that a type of the library counts for.</summary>
    public static string FolderOf(Type type)
    {
        var outermost = type;
        while (outermost.DeclaringType is { } outer)
        {
            outermost = outer;
        }
        return outermost.IsPublic && outermost.Namespace == FolderOrder.RootNamespace
            ? Folders[outermost.Name.Split('`')[0]]
            : FolderOrder.FolderOf(outermost.Namespace!);
    }

    /// <summary>The top-level types that a file declares.</summary>
    public static IEnumerable<(string Name, bool IsPublic)> Declared(SourceFile file) =>
        from line in file.Lines
        let type = Declaration().Match(line)
        where type.Success
        select (type.Groups["name"].Value, type.Groups["access"].Value == "public");

    /// <summary>The public types that a file names in its code and in the links of its comments, with the folder of each.</summary>
    public static IEnumerable<(string Name, string Folder)> NamedBy(SourceFile file) =>
        file.Lines.Where(line => !line.StartsWith("namespace ", StringComparison.Ordinal)
            && !line.StartsWith("using ", StringComparison.Ordinal))
            .Select(CodeOf)
            .SelectMany(code => Word().Matches(code).Select(word => word.Value))
            .Distinct()
            .Where(Folders.ContainsKey)
            .Select(name => (name, Folders[name]));

    /// <summary>A line without text: of a comment only what its links name, of a string only what is computed.</summary>
    internal static string CodeOf(string line) =>
        line.TrimStart().StartsWith("///", StringComparison.Ordinal)
            ? string.Join(' ', Link().Matches(line).Select(link => link.Groups[1].Value))
            : Comment().Replace(Text().Replace(line, text => string.Join(' ', Hole().Matches(text.Value).Select(hole => hole.Value))), "");

    [GeneratedRegex(
        @"^(?<access>public|internal) (?:(?:sealed|static|abstract|readonly|partial|ref) )*"
        + @"(?:class|record struct|record|struct|enum|interface|delegate [\w<>?]+) (?<name>\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<!\.)\b[A-Z]\w+\b")]
    private static partial Regex Word();

    [GeneratedRegex("cref=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"""(?:\\.|[^""\\])*""")]
    private static partial Regex Text();

    [GeneratedRegex(@"\{[^{}]+\}")]
    private static partial Regex Hole();
}
