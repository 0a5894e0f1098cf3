namespace ZendeskEmulator.Server;

/// <summary>
/// The settings of a command line, <c>--Emulator:Name=value</c> or <c>--Emulator:Name value</c>: they are written as the
/// configuration reads them, and so are taken out before the commands are.
/// </summary>
internal static class SettingArguments
{
    private const string Prefix = "--Emulator:";
    private const string EndOfOptions = "--";

    /// <summary>
    /// Parts the settings, each as <c>--Emulator:Name=value</c>, from the other arguments. What follows <c>--</c> is a
    /// command of its own.
    /// </summary>
    /// <exception cref="EmulatorStartException">A setting has no value.</exception>
    public static (IReadOnlyList<string> Settings, IReadOnlyList<string> Others) Take(string[] args)
    {
        List<string> settings = [];
        List<string> others = [];
        var end = Array.IndexOf(args, EndOfOptions) is var at and >= 0 ? at : args.Length;
        for (var i = 0; i < end; i++)
        {
            var argument = args[i];
            if (!argument.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                others.Add(argument);
            }
            else if (argument.Contains('=', StringComparison.Ordinal))
            {
                settings.Add(argument);
            }
            else if (++i < end)
            {
                settings.Add($"{argument}={args[i]}");
            }
            else
            {
                throw new EmulatorStartException($"The argument {argument} has no value: write {argument}=value.");
            }
        }
        others.AddRange(args[end..]);
        return (settings, others);
    }
}
