using System.Globalization;
using Microsoft.Extensions.Configuration.Json;

namespace BackPainBot.Settings;

/// <summary>
/// Reads settings one by one and gathers everything that is wrong with them, so that whoever sets them sees all of it at
/// once. An empty value counts as not set.
/// </summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Problems => _problems;

    public string Text(string key, string fallback) => Value(key) ?? fallback;

    /// <summary>A whole number; out of range counts as wrong, and the fallback is read on with.</summary>
    public int Whole(string key, int fallback, int least = int.MinValue, int most = int.MaxValue)
    {
        if (Value(key) is not { } text)
            return fallback;
        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse($"{key} is '{text}'; set a whole number{(least == int.MinValue ? "" : $" from {least} to {most}")}");
        return fallback;
    }

    public bool YesNo(string key, bool fallback)
    {
        if (Value(key) is not { } text)
            return fallback;
        if (bool.TryParse(text, out var yes))
            return yes;
        Refuse($"{key} is '{text}'; set true or false");
        return fallback;
    }

    public TimeSpan Time(string key, TimeSpan fallback)
    {
        if (Value(key) is not { } text)
            return fallback;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time))
            return time;
        Refuse($"{key} is '{text}'; set a time as days.hours:minutes:seconds, for example {fallback:c}");
        return fallback;
    }

    public IReadOnlyList<string> Texts(string key)
    {
        _known.Add(key);
        return configuration.GetSection(key).GetChildren().Select(child => child.Value ?? "").Where(text => text.Length > 0).ToArray();
    }

    public void Refuse(string problem) => _problems.Add(problem);

    public void RefuseAll(IEnumerable<string> problems) => _problems.AddRange(problems);

    /// <summary>A misspelt setting would be passed over in silence and its default used: it is refused instead.</summary>
    public void RefuseUnknown(params ReadOnlySpan<string> sections)
    {
        foreach (var section in sections)
        {
            foreach (var child in configuration.GetSection(section).GetChildren().Where(child => !_known.Contains(child.Path)))
                Refuse($"{child.Path} is not a setting; those of {section} are {string.Join(", ", KeysOf(section))}");
        }
    }

    /// <summary>
    /// The same for a whole section, of the settings files alone: the environment is full of other programs' variables.
    /// </summary>
    public void RefuseUnknownSections(params IReadOnlyList<string> sections)
    {
        var files = (configuration as IConfigurationRoot)?.Providers.OfType<JsonConfigurationProvider>() ?? [];
        var known = _known.Select(key => key.Split(':')[0]).Concat(sections).Append("urls").Append("AllowedHosts").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var key in files.SelectMany(file => file.GetChildKeys([], null)).Distinct(StringComparer.OrdinalIgnoreCase).Where(key => !known.Contains(key)))
            Refuse($"{key} is not a setting; the sections are {string.Join(", ", sections)}");
    }

    private string? Value(string key)
    {
        _known.Add(key);
        return configuration[key] is { Length: > 0 } value ? value : null;
    }

    private IEnumerable<string> KeysOf(string section) =>
        _known.Where(key => key.StartsWith(section + ":", StringComparison.Ordinal)).Select(key => key[(section.Length + 1)..]);
}
