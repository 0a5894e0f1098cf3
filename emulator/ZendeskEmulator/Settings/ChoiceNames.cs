namespace ZendeskEmulator.Settings;

/// <summary>The names of a setting that is one of a few words.</summary>
internal static class ChoiceNames
{
    /// <summary>Reads one of the names, ignoring case; numbers and lists of names are refused.</summary>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        var name = Array.Find(Enum.GetNames<T>(), name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        value = name is null ? default : Enum.Parse<T>(name);
        return name is not null;
    }

    /// <summary>The names as a list for messages: <c>None, Process or Disk</c>.</summary>
    public static string List<T>()
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        return $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }
}
