namespace BackPainBot.Core.Understanding.Text;

/// <summary>Damerau's distance (optimal string alignment): letters left out, added, exchanged, or swapped with a neighbour.</summary>
internal static class EditDistance
{
    /// <summary>Both at most <see cref="Scanner.LongestWord"/> letters; longer ones are infinitely far.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > Scanner.LongestWord || b.Length > Scanner.LongestWord)
            return int.MaxValue;
        Span<int> before = stackalloc int[Scanner.LongestWord + 1];
        Span<int> last = stackalloc int[Scanner.LongestWord + 1];
        Span<int> row = stackalloc int[Scanner.LongestWord + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var exchange = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(exchange, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[b.Length];
    }
}
