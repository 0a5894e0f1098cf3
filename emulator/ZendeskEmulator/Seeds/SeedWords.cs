using System.Text;
using Bogus;
using Bogus.DataSets;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Seeds;

/// <summary>
/// Names, texts and choices that follow from a number. Only here is Bogus used: an account that is not seeded by numbers never
/// loads it.
/// </summary>
internal sealed class SeedWords(string locale, int seed)
{
    private readonly Randomizer random = new(seed);
    private readonly Dictionary<string, int> used = new(StringComparer.OrdinalIgnoreCase);
    private readonly Name names = new(locale);
    private readonly Company companies = new(locale);
    private readonly Commerce commerce = new(locale);
    private readonly Lorem lorem = new(locale);

    /// <summary>Why there are no words of a language; null when there are.</summary>
    public static string? RefuseLocale(string locale)
    {
        var known = Bogus.Database.GetAllLocales();
        return known.Contains(locale)
            ? null
            : $"there are no words for the locale '{locale}'; the nearest known one is '{NearestName.To(locale, known)}'";
    }

    public bool Chance(double ratio) => random.Double() < ratio;

    /// <summary>A whole number from 1.</summary>
    public int UpTo(int max) => random.Int(1, max);

    public T Any<T>(params ReadOnlySpan<T> choices) => choices[random.Int(0, choices.Length - 1)];

    public string FirstName() => With(names).FirstName();

    public string LastName() => With(names).LastName();

    /// <summary>The name of a company that no other has.</summary>
    public string Company() => Unique(With(companies).CompanyName());

    /// <summary>The name of a department that no other has.</summary>
    public string Department() => Unique(With(commerce).Department(1));

    public string Product() => With(commerce).ProductName();

    public string Sentence() => With(lorem).Sentence(6, 6);

    public string Paragraph() => With(lorem).Paragraph(2);

    /// <summary>The letters of a text that an address may have. A text without any, such as a Japanese name, gives a word.</summary>
    public static string AddressPart(string text, string otherwise)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                letters.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is ' ' or '-' && letters.Length > 0 && letters[^1] != '-')
            {
                letters.Append('-');
            }
        }
        var part = letters.ToString().Trim('-');
        return part.Length == 0 ? otherwise : part;
    }

    private T With<T>(T words)
        where T : DataSet
    {
        words.Random = random;
        return words;
    }

    private string Unique(string name)
    {
        var times = used[name] = used.GetValueOrDefault(name) + 1;
        return times == 1 ? name : Unique($"{name} {times}");
    }
}
