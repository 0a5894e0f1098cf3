using System.Globalization;
using System.Xml.Linq;

namespace ZendeskEmulator.Server;

/// <summary>Verifications as JUnit XML, which CI servers show as tests.</summary>
internal static class JUnitReport
{
    private const string Suite = "zendesk-emulator";

    /// <param name="checks">The checks after the end of the command; each is a test too.</param>
    public static string Of(IReadOnlyList<VerificationResult> verifications, IReadOnlyList<ExecCheck> checks)
    {
        XElement[] tests =
        [
            .. verifications.Select(one => TestOf($"{Suite}.{one.Account}", one.Name, one.Duration, one.IsVerified ? null : one.Message)),
            .. checks.Select(check => TestOf(
                $"{Suite}.checks",
                check.Name,
                TimeSpan.Zero,
                check.Failures.Count == 0 ? null : string.Join('\n', check.Failures))),
        ];
        var suite = new XElement(
            "testsuite",
            new XAttribute("name", Suite),
            new XAttribute("tests", tests.Length),
            new XAttribute("failures", tests.Count(test => test.HasElements)),
            tests);
        return new XDocument(new XDeclaration("1.0", "utf-8", null), new XElement("testsuites", suite)).Declaration + "\n"
            + new XElement("testsuites", suite) + "\n";
    }

    private static XElement TestOf(string owner, string name, TimeSpan time, string? failure) => new(
        "testcase",
        new XAttribute("classname", Printable(owner)),
        new XAttribute("name", Printable(name)),
        new XAttribute("time", time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)),
        failure is null ? null : new XElement("failure", new XAttribute("message", Printable(failure.Split('\n')[0])), Printable(failure)));

    /// <summary>XML has no other control characters, and no half of a surrogate pair.</summary>
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is '\n' or '\t' || (rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF)) ? rune.ToString() : "?"));
}
