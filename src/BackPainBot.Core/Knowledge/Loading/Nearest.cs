namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>What an author most likely meant by an id that does not exist.</summary>
internal static class Nearest
{
    private const int MostToList = 30;

    /// <summary>The end of an error message; empty when there is nothing to propose.</summary>
    public static string Hint(string id, IReadOnlyCollection<string> known)
    {
        if (Find(id, known) is { } near)
            return $"; did you mean '{near}'?";
        return known.Count is > 0 and <= MostToList ? $" (there are: {string.Join(", ", known.Order(StringComparer.Ordinal))})" : "";
    }

    /// <summary>The closest known id with at most a third of it (two letters in a short one) different; of equals the first by ordinal.</summary>
    private static string? Find(string id, IEnumerable<string> known)
    {
        var allowed = Math.Max(2, id.Length / 3);
        return known
            .Where(k => Math.Abs(k.Length - id.Length) <= allowed)
            .Select(k => (Id: k, Distance: EditDistance(id, k)))
            .Where(k => k.Distance <= allowed)
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Id, StringComparer.Ordinal)
            .Select(k => k.Id)
            .FirstOrDefault();
    }

    /// <summary>Levenshtein, in two rows.</summary>
    private static int EditDistance(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        var row = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }

            (above, row) = (row, above);
        }

        return above[b.Length];
    }
}
