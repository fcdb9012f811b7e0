using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>The terms and intents by which dialogs are heard.</summary>
internal sealed class Hearing
{
    private readonly NamesUsed _terms = new("term");
    private readonly NamesUsed _intents = new("intent");

    /// <summary>Terms (<c>answer:yes</c>) or intents (<c>intent:back</c>) below a key that may be missing.</summary>
    public IReadOnlyList<string> TermsOrIntents(YamlMap map, string key)
    {
        var heard = map.PlacedTexts(key);
        foreach (var (text, place) in heard)
        {
            if (text.StartsWith(Read.Intent, StringComparison.Ordinal))
                _intents.Use(new PlacedText(text[Read.Intent.Length..], place));
            else
                _terms.Use(new PlacedText(text, place));
        }

        return [.. heard.Select(h => h.Text)];
    }

    public IReadOnlyList<string> Terms(YamlMap map, string key) => _terms.Texts(map, key);

    public IReadOnlyList<string> Intents(YamlMap map, string key) => _intents.Texts(map, key);

    public string Intent(YamlMap map, string key) => _intents.Text(map, key);

    /// <summary>The terms that dialogs name.</summary>
    public IEnumerable<string> TermsUsed => _terms.All;

    /// <summary>Adds an error for each that does not exist; intents that could not be read are not looked up.</summary>
    public void Resolve(IReadOnlyCollection<string> terms, IReadOnlyCollection<string>? intents, LoadErrors errors)
    {
        _terms.Resolve(terms, errors);
        if (intents is not null)
            _intents.Resolve(intents, errors);
    }
}
