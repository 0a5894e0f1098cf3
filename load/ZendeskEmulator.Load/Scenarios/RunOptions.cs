using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>The arguments of load run, and the rules that they must keep.</summary>
internal static partial class RunOptions
{
    private const double MaxSeconds = 24 * 60 * 60;

    public static readonly Argument<string[]> Names = new("name")
    {
        Description = "Scenarios; several run at once, each on an account of its own.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static readonly Option<Uri?> Target = new("--target")
    {
        Description = "A server that runs already; without it an emulator is started.",
        CustomParser = ReadUrl,
    };

    public static readonly Option<bool> AllowRemote = new("--allow-remote") { Description = "Lets the target be on another machine." };

    public static readonly Option<string?> Credentials = new Option<string?>("--credentials")
    {
        Description = "EMAIL/token:TOKEN for a target that is no emulator.",
    }.Accept(CredentialsForm().IsMatch, "EMAIL/token:TOKEN, such as you@example.com/token:abc");

    public static readonly Option<string[]> Settings = new Option<string[]>("--setting")
    {
        Description = "A setting of the emulator that is started, such as Limits:Mode=Observe.",
    }.Accept(word => word.IndexOf('=') > 0, "NAME=VALUE, such as Limits:Mode=Observe");

    public static readonly Option<double?> Seconds = new Option<double?>("--seconds")
    {
        Description = "How long the load is.",
    }.AcceptBetween(double.Epsilon, MaxSeconds, "more than 0, and a day at most");

    public static readonly Option<double> Drain = new Option<double>("--drain")
    {
        Description = "How many seconds the last requests are waited for when the load is over.",
        DefaultValueFactory = _ => 10,
    }.AcceptBetween(0, MaxSeconds, "0 and more, and a day at most");

    public static readonly Option<int> Seed = new("--seed")
    {
        Description = "Of all chance: the same seed, the same requests.",
        DefaultValueFactory = _ => 1,
    };

    public static readonly Option<DirectoryInfo> Reports = new("--reports")
    {
        Description = "The folder of the reports.",
        DefaultValueFactory = _ => new DirectoryInfo("load-reports"),
    };

    /// <summary>Refuses impossible options before anything is started.</summary>
    public static void Validate(CommandResult arguments)
    {
        var isTarget = arguments.GetResult(Target) is not null;
        if (arguments.GetResult(Settings) is not null && isTarget)
        {
            arguments.AddError(
                "--setting is for the emulator that is started; --target takes one that runs already, with the settings it has.");
        }
        if (!isTarget && (arguments.GetResult(Credentials) is not null || arguments.GetResult(AllowRemote) is not null))
        {
            arguments.AddError("--credentials and --allow-remote are about a --target.");
        }
        ValidateEnds(arguments);
    }

    /// <summary>The length of a scenario that ends by itself cannot be set.</summary>
    private static void ValidateEnds(CommandResult arguments)
    {
        var names = arguments.GetResult(Names)?.Tokens.Select(token => token.Value).ToList() ?? [];
        if (arguments.GetResult(Seconds) is not null
            && ScenarioEntry.All.FirstOrDefault(entry => entry.Duration == TimeSpan.Zero && names.Contains(entry.Name)) is { } endless)
        {
            arguments.AddError($"{endless.Name} ends when its work is done: --seconds is not for it.");
        }
    }

    private static Uri? ReadUrl(ArgumentResult argument)
    {
        var isUrl = Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var url);
        if (isUrl && (url!.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
        {
            return url;
        }
        argument.AddError($"--target takes an address such as http://localhost:8080, not '{argument.Tokens[0].Value}'.");
        return null;
    }

    [GeneratedRegex("^[^@/\\s]+@[^@/\\s]+/token:\\S+$")]
    private static partial Regex CredentialsForm();
}
