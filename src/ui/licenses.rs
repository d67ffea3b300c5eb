//! The file with the licenses of everything that is in the page, which `scripts/licenses.mjs` writes: a list with
//! tabs in it, and after it the texts, with form feeds between.

/// Something that is in the page.
#[derive(Debug, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its license, as an SPDX expression.
    pub license: String,
    texts: Vec<usize>,
}

/// What is in the page, and under which licenses.
#[derive(Debug, PartialEq, Eq)]
pub struct Licenses {
    packages: Vec<Package>,
    texts: Vec<String>,
}

impl Licenses {
    /// Reads the file. `None` when it is another one, such as the answer of a captive portal.
    pub fn parse(file: &str) -> Option<Licenses> {
        let mut parts = file.split('\u{c}').map(|part| part.trim_matches('\n'));
        let list = parts.next()?;
        let texts: Vec<String> = parts.map(str::to_owned).collect();
        let packages =
            list.lines().map(|line| Package::parse(line, texts.len())).collect::<Option<Vec<_>>>()?;
        (!packages.is_empty()).then_some(Licenses { packages, texts })
    }

    /// This calculator first, then what it is made from.
    pub fn packages(&self) -> &[Package] {
        &self.packages
    }

    /// The texts that come with a package.
    pub fn texts(&self, package: &Package) -> impl Iterator<Item = &str> {
        package.texts.iter().filter_map(|number| self.texts.get(*number)).map(String::as_str)
    }
}

impl Package {
    /// Reads a line. `None` when it is not one of the list, or when it names a text that is not there.
    fn parse(line: &str, texts: usize) -> Option<Package> {
        let mut columns = line.split('\t');
        let mut column = || columns.next().map(str::to_owned);
        let (name, version, license, numbers) = (column()?, column()?, column()?, column()?);
        let numbers = numbers.split(' ').map(|number| number.parse().ok().filter(|number| *number < texts));
        Some(Package { name, version, license, texts: numbers.collect::<Option<_>>()? })
    }
}
